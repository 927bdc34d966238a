namespace Federation.FieldSets;

/// <summary>Something wrong with a field set; the message reads on after "for @key(fields: …): ".</summary>
public sealed record FieldSetProblem(FieldSetProblemKind Kind, string Message);
