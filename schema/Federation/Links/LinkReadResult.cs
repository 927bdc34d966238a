namespace Federation.Links;

/// <summary>The linked features of a schema, and what was wrong with its links.</summary>
public sealed record LinkReadResult(LinkedFeatures Features, IReadOnlyList<FederationError> Errors);
