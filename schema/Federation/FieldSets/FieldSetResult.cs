namespace Federation.FieldSets;

/// <summary>A field set, and what is wrong with it.</summary>
/// <param name="FieldSet">Null where the text does not parse or does not fit the type.</param>
/// <param name="Problems">Empty for a field set that may be used.</param>
public sealed record FieldSetResult(FieldSet? FieldSet, IReadOnlyList<FieldSetProblem> Problems);
