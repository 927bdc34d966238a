namespace Federation.FieldSets;

/// <summary>A field set, or what is wrong with it.</summary>
public sealed record FieldSetResult(FieldSet? FieldSet, IReadOnlyList<FieldSetProblem> Problems);
