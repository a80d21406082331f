// What is known of the world, behind one door: states, bodies, outlets, platforms, places.
export { bodyByKey, bodyOf, bodySeatedIn, shortBodies } from "./bodies.js";
export { isKnownForm, longestFrom } from "./known-forms.js";
export { mayBeOutlet, outletOf, platformOf } from "./outlets.js";
export { placeOf } from "./places.js";
export { demonym, peopleOf, type StateForm, stateName, stateOf } from "./states.js";
