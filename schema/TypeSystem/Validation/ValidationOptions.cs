using GraphQL.Language;
using GraphQL.TypeSystem.Scalars;

namespace GraphQL.TypeSystem.Validation;

/// <summary>The budgets of validation and what its messages may tell. All budgets count an operation with its fragments spread into
/// it, so a small document that means a large one is seen for what it is.</summary>
public sealed class ValidationOptions
{
    private readonly int _maxSelectionDepth = 200;

    /// <summary>The budgets for documents of clients.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>Most errors that are reported; default 100, as graphql-js has it.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>Most steps of the rules whose work can grow faster than the document; default 100,000. A step takes up to 0.3 µs while the
    /// code is young (tests/Benchmarks, <c>hostile</c>): 30 ms; documents that clients write take a few thousand.</summary>
    public int MaxWork { get; init; } = 100_000;

    /// <summary>Most fragment spreads of an operation; default 1,000, as HotChocolate has it.</summary>
    public int MaxFragmentVisits { get; init; } = 1_000;

    /// <summary>Most fields of an operation; default 50,000.</summary>
    public int MaxFields { get; init; } = 50_000;

    /// <summary>Most fields at the root of an operation; default 500.</summary>
    public int MaxRootFields { get; init; } = 500;

    /// <summary>Most aliases of an operation; default 1,000.</summary>
    public int MaxAliases { get; init; } = 1_000;

    /// <summary>Most directives on one element of a document; default 20.</summary>
    public int MaxDirectivesPerLocation { get; init; } = 20;

    /// <summary>Deepest nesting of selection sets, those of fragments counted where they are spread; default 200.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1 or more than <see cref="ParserOptions.DeepestAllowed"/>: what reads an
    /// operation recurses.</exception>
    public int MaxSelectionDepth
    {
        get => _maxSelectionDepth;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, ParserOptions.DeepestAllowed);
            _maxSelectionDepth = value;
        }
    }

    /// <summary>Introspection may nest lists of fields, inputs or types less deep than this; default 3, as graphql-js has it.</summary>
    public int MaxIntrospectionListDepth { get; init; } = 3;

    /// <summary>True to leave "Did you mean …?" out of the messages, where names of the schema are not to be guessed.</summary>
    public bool HideSuggestions { get; init; }

    /// <summary>The scalars whose literals are checked.</summary>
    public ScalarRegistry Scalars { get; init; } = ScalarRegistry.Financial;
}
