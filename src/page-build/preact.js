export { render, createElement, Fragment } from "preact";
export { useCallback, useEffect, useId, useMemo, useRef, useState } from "preact/hooks";
export { html } from "htm/preact";
