namespace Federation.FieldSets;

/// <summary>What can be wrong with a field set.</summary>
public enum FieldSetProblemKind
{
    /// <summary>It does not parse, is empty, or does not fit the type.</summary>
    Invalid,

    /// <summary>It applies a directive.</summary>
    Directive,

    /// <summary>It has an alias; federation gives aliases no meaning there.</summary>
    Alias,
}
