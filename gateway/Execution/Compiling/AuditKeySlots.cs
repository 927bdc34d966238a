namespace Gateway.Execution.Compiling;

/// <summary>Where an object has the key that names it in the audit log.</summary>
/// <param name="TypeName">The type of the objects that have it.</param>
/// <param name="Slots">The fields of the key.</param>
internal sealed record AuditKeySlots(string TypeName, int[] Slots);
