namespace Gateway.Execution.Compiling;

/// <summary>A step towards the objects of a lookup: the slot to follow, and the types of the objects that count.</summary>
internal readonly record struct PathStep(int Slot, ObjectShape Child, TypeFilter? Types);
