// The design-time tools start here; nothing runs.
return;
