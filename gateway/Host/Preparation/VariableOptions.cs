using Gateway.Host.Configuration;
using GraphQL.TypeSystem;
using GraphQL.TypeSystem.Scalars;

namespace Gateway.Host.Preparation;

/// <summary>What the variables of a request may cost; section <c>Variables</c>.</summary>
internal sealed record VariableOptions
{
    public const string Section = "Variables";

    /// <summary>Items of one list.</summary>
    public int MaxListItems { get; init; } = VariableCoercionOptions.Default.MaxListItems;

    /// <summary>Entries of one object, the variables themselves included.</summary>
    public int MaxObjectFields { get; init; } = VariableCoercionOptions.Default.MaxObjectFields;

    /// <summary>Values in all.</summary>
    public int MaxValues { get; init; } = VariableCoercionOptions.Default.MaxValues;

    /// <summary>Levels of lists and objects.</summary>
    public int MaxDepth { get; init; } = VariableCoercionOptions.Default.MaxDepth;

    /// <param name="scalars">Those whose values are checked.</param>
    public VariableCoercionOptions ToCoercionOptions(ScalarRegistry scalars) => new()
    {
        MaxListItems = MaxListItems,
        MaxObjectFields = MaxObjectFields,
        MaxValues = MaxValues,
        MaxDepth = MaxDepth,
        Scalars = scalars,
    };

    public static VariableOptions Read(ConfigurationValues values)
    {
        var defaults = new VariableOptions();
        return new VariableOptions
        {
            MaxListItems = values.Number(nameof(MaxListItems), defaults.MaxListItems, 0, 10_000_000),
            MaxObjectFields = values.Number(nameof(MaxObjectFields), defaults.MaxObjectFields, 1, 1_000_000),
            MaxValues = values.Number(nameof(MaxValues), defaults.MaxValues, 1, 10_000_000),
            MaxDepth = values.Number(nameof(MaxDepth), defaults.MaxDepth, 1, 250),
        };
    }
}
