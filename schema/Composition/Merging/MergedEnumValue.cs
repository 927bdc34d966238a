namespace Federation.Composition.Merging;

/// <summary>A value of an enum of the supergraph.</summary>
internal sealed class MergedEnumValue(string name) : MergedElement(name);
