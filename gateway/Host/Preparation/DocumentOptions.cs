using Gateway.Host.Configuration;
using GraphQL.Language;
using GraphQL.TypeSystem.Scalars;
using GraphQL.TypeSystem.Validation;

namespace Gateway.Host.Preparation;

/// <summary>What a client's document may cost before anything of it is planned; section <c>Documents</c>.</summary>
internal sealed record DocumentOptions
{
    public const string Section = "Documents";

    /// <summary>Bytes of a document.</summary>
    public int MaxBytes { get; init; } = ParserOptions.Default.MaxBytes;

    /// <summary>Tokens of a document.</summary>
    public int MaxTokens { get; init; } = ParserOptions.Default.MaxTokens;

    /// <summary>Levels of selection sets, values and types together, as they stand in the text.</summary>
    public int MaxDepth { get; init; } = ParserOptions.Default.MaxDepth;

    /// <summary>Levels of selection sets with fragments spread into them.</summary>
    public int MaxSelectionDepth { get; init; } = ValidationOptions.Default.MaxSelectionDepth;

    /// <summary>Fragment spreads of an operation with fragments spread into it.</summary>
    public int MaxFragmentVisits { get; init; } = ValidationOptions.Default.MaxFragmentVisits;

    /// <summary>Fields of an operation with fragments spread into it.</summary>
    public int MaxFields { get; init; } = ValidationOptions.Default.MaxFields;

    /// <summary>Fields at the root of an operation.</summary>
    public int MaxRootFields { get; init; } = ValidationOptions.Default.MaxRootFields;

    /// <summary>Aliases of an operation with fragments spread into it.</summary>
    public int MaxAliases { get; init; } = ValidationOptions.Default.MaxAliases;

    /// <summary>Directives on one element.</summary>
    public int MaxDirectivesPerLocation { get; init; } = ValidationOptions.Default.MaxDirectivesPerLocation;

    /// <summary>Errors that one answer reports.</summary>
    public int MaxErrors { get; init; } = ValidationOptions.Default.MaxErrors;

    /// <summary>Leaves "Did you mean …?" out of messages.</summary>
    public bool HideSuggestions { get; init; }

    public ParserOptions ToParserOptions() => new() { MaxBytes = MaxBytes, MaxTokens = MaxTokens, MaxDepth = MaxDepth };

    /// <param name="scalars">Those whose literals are checked.</param>
    public ValidationOptions ToValidationOptions(ScalarRegistry scalars) => new()
    {
        MaxSelectionDepth = MaxSelectionDepth,
        MaxFragmentVisits = MaxFragmentVisits,
        MaxFields = MaxFields,
        MaxRootFields = MaxRootFields,
        MaxAliases = MaxAliases,
        MaxDirectivesPerLocation = MaxDirectivesPerLocation,
        MaxErrors = MaxErrors,
        HideSuggestions = HideSuggestions,
        Scalars = scalars,
    };

    public static DocumentOptions Read(ConfigurationValues values)
    {
        var defaults = new DocumentOptions();
        return new DocumentOptions
        {
            MaxBytes = values.Number(nameof(MaxBytes), defaults.MaxBytes, 64, 64 * 1024 * 1024),
            MaxTokens = values.Number(nameof(MaxTokens), defaults.MaxTokens, 10, 1_000_000),
            MaxDepth = values.Number(nameof(MaxDepth), defaults.MaxDepth, 1, ParserOptions.DeepestAllowed),
            MaxSelectionDepth = values.Number(nameof(MaxSelectionDepth), defaults.MaxSelectionDepth, 1, ParserOptions.DeepestAllowed),
            MaxFragmentVisits = values.Number(nameof(MaxFragmentVisits), defaults.MaxFragmentVisits, 0, 1_000_000),
            MaxFields = values.Number(nameof(MaxFields), defaults.MaxFields, 1, 1_000_000),
            MaxRootFields = values.Number(nameof(MaxRootFields), defaults.MaxRootFields, 1, 1_000_000),
            MaxAliases = values.Number(nameof(MaxAliases), defaults.MaxAliases, 0, 1_000_000),
            MaxDirectivesPerLocation = values.Number(nameof(MaxDirectivesPerLocation), defaults.MaxDirectivesPerLocation, 1, 1_000),
            MaxErrors = values.Number(nameof(MaxErrors), defaults.MaxErrors, 1, 10_000),
            HideSuggestions = values.Flag(nameof(HideSuggestions), fallback: false),
        };
    }
}
