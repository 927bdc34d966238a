using GraphQL.TypeSystem.Scalars;

namespace GraphQL.TypeSystem;

/// <summary>Limits on the variables of a request, and the scalars that are checked.</summary>
public sealed class VariableCoercionOptions
{
    public static VariableCoercionOptions Default { get; } = new();

    /// <summary>Most items of one list; default 10,000.</summary>
    public int MaxListItems { get; init; } = 10_000;

    /// <summary>Most entries of one object, the variables themselves included; default 1,000.</summary>
    public int MaxObjectFields { get; init; } = 1_000;

    /// <summary>Most values of one request, those in lists and objects, these themselves and those that defaults fill in included; default
    /// 50,000: a value takes up to 0.5 µs while the code is young.</summary>
    public int MaxValues { get; init; } = 50_000;

    /// <summary>Deepest nesting of lists and objects, the variables themselves being the first level; default 64.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Most errors that one request reports; default 50.</summary>
    public int MaxErrors { get; init; } = 50;

    /// <summary>The scalars whose values are checked; the financial graph's by default. Others pass as they came.</summary>
    public ScalarRegistry Scalars { get; init; } = ScalarRegistry.Financial;
}
