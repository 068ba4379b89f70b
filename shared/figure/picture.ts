import { arrowShapes, markShapes } from './arrows';
import { cameraOf, type Flat } from './camera';
import { bodyLayers } from './draw/bodyLayers';
import { type Artist, type Layer, patch, type Shape } from './draw/shape';
import { hull, rounded } from './outline';
import type { Drawing } from './pose';
import { propLayers } from './props/draw';
import { type Actor, type Moment, setStage, type Stage, stageOfKey } from './stage';

/** What a picture is drawn with. */
export type Pen = {
  /** Weight of an outline in thousandths of body height. */
  readonly line: number;
};

export const DEFAULT_PEN: Pen = { line: 9 };

/** A key pose as shapes to paint in order, with the arrows that belong to it. */
export function drawKey(figure: Drawing, key: number, pen: Pen = DEFAULT_PEN): readonly Shape[] {
  const artist: Artist = { camera: cameraOf(figure.view), line: pen.line };
  return [
    ...drawStage(artist, stageOfKey(figure, key).stage),
    ...figure.marks.filter((mark) => mark.key === key).flatMap((mark) => markShapes(artist, mark)),
    ...figure.arrows
      .filter((arrow) => arrow.key === key)
      .flatMap((arrow) => arrowShapes(artist, figure, arrow)),
  ];
}

/** A moment as shapes to paint in order: farthest first. */
export const drawMoment = (figure: Drawing, moment: Moment): readonly Shape[] =>
  drawStage({ camera: cameraOf(figure.view), line: DEFAULT_PEN.line }, setStage(figure, moment));

function drawStage(artist: Artist, stage: Stage): readonly Shape[] {
  const layers: Layer[] = [
    ...stage.props.flatMap((prop) =>
      propLayers(artist, prop, { skeleton: stage.actors[0].skeleton, props: stage.props }),
    ),
    ...stage.actors.flatMap((actor) => bodyLayers(artist, actor)),
  ];
  return [
    ...shadows(artist, stage),
    ...layers.sort((a, b) => a.depth - b.depth).flatMap((layer) => layer.shapes),
  ];
}

const SHADOW = '#e4e0d6';

/** Shadows on a bare floor. A mat shows where the floor is by itself. */
export const shadows = (artist: Artist, { actors, props }: Stage): Shape[] =>
  props.some(({ spec }) => spec.kind === 'mat') ? [] : actors.map((actor) => shadow(artist, actor));

/** A soft patch on the floor under a body: it shows where the floor is, and that a jump is in the air. */
function shadow({ camera }: Artist, { skeleton }: Actor): Shape {
  const { legs, arms, pelvis, head } = skeleton;
  const low = [
    legs.right.foot.heel,
    legs.right.foot.toe,
    legs.left.foot.heel,
    legs.left.foot.toe,
    legs.right.mid,
    legs.left.mid,
    pelvis,
    head,
    arms.right.end,
    arms.left.end,
  ].filter((point) => point[1] < 0.2);
  const under =
    low.length > 2
      ? low
      : [legs.right.foot.heel, legs.left.foot.toe, legs.right.foot.toe, legs.left.foot.heel];
  const around = under.flatMap(([x, , z]) =>
    Array.from({ length: 10 }, (_, i): Flat => {
      const angle = (2 * Math.PI * i) / 10;
      return camera.flat([x + 0.07 * Math.cos(angle), 0, z + 0.06 * Math.sin(angle)]);
    }),
  );
  return patch(SHADOW, rounded(hull(around)));
}
