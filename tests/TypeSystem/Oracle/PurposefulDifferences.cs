using System.Text.RegularExpressions;
using GraphQL.Language;

namespace GraphQL.TypeSystem.Tests.Oracle;

/// <summary>The whole list of differences from graphql-js 16, and what a comparison does about each.</summary>
internal static partial class PurposefulDifferences
{
    /// <summary>The list, as the README has it.</summary>
    public static IReadOnlyList<PurposefulDifference> All { get; } =
    [
        new("An operation of a kind that the schema has no root type for is refused by validation (`KnownOperationTypes`).",
            "The September 2025 edition has the rule; version 16 fails when it executes."),
        new("`@skip` and `@include` at the root of a subscription are refused.",
            "The September 2025 edition forbids them; version 16 throws."),
        new("A nullable variable for a field of a OneOf input object is refused wherever the object stands.",
            "Version 16 does not see it behind a non-null type or in a list."),
        new("Behind a type system definition in a request nothing is looked at further.",
            "It is refused as not executable; version 16 goes on to take its names as known."),
        new("A schema is refused for wrong default values, root types that are one type, deprecated implementations of fields that are not, "
            + "`@oneOf` on an extension, directives that refer to themselves, other types under the names of built-in scalars, and executable definitions.",
            "The September 2025 edition has these rules, or version 16 reads a part of such a document and drops the rest."),
        new("A schema is refused where a default means too much with the defaults that it fills in.",
            "Version 16 fills in all of them."),
        new("Null for an argument of a directive that is non-null is refused in a schema document.",
            "Version 16 looks only for arguments that are left out."),
        new("A type that is no object type but has the default name of a root type is just a type.",
            "Version 16 takes a scalar named `Subscription` for the root of subscriptions, and refuses it."),
        new("A schema document is refused with an error however its types are linked.",
            "Version 16 loses its stack in some cycles of input objects, and says only that."),
        new("A number that is an ID keeps the digits that came: `7.0` is no ID.",
            "JavaScript cannot tell it from `7`; a gateway sends on what it was given."),
        new("An object with several entries for a OneOf type is one error.",
            "Version 16 goes on to look at the first of the entries."),
        new("Errors in variables suggest no names.",
            "Version 16 does (\"Did you mean\"); a gateway that hides what a caller may not see does not offer it there."),
        new("The types and directives of the specification are described in our own words, and types, directives and possible types come in the order of the schema's document.",
            "The specification leaves both open."),
        new("A default value in introspection is the literal that the schema's document has.",
            "Version 16 coerces it and prints what came of it, and nothing where that is an object for a custom scalar."),
        new("Types that a message suggests for an inline fragment come in one order.",
            "Version 16 sorts them by a comparison that is not transitive."),
        new("A value in a message is cut at 120 characters.",
            "An error is never as long as a hostile request."),
    ];

    /// <summary>The rules of schemas that version 16 does not have.</summary>
    public static IReadOnlyList<string> SchemaCodesBeyondTheReference { get; } =
    [
        SchemaErrorCodes.ExecutableDefinition, SchemaErrorCodes.BuiltInTypeRedefined, SchemaErrorCodes.RootTypeShared,
        SchemaErrorCodes.InterfaceFieldDeprecated, SchemaErrorCodes.DefaultValueInvalid, SchemaErrorCodes.OneOfExtension, SchemaErrorCodes.DirectiveCycle,
        SchemaErrorCodes.DefaultValueTooLarge,
    ];

    /// <summary>What version 16 says of a schema in whose types it lost its stack.</summary>
    public static bool IsLostStack(IReadOnlyList<string> errors) => errors is ["Maximum call stack size exceeded"];

    /// <summary>True where the verdicts on a schema document can be compared at all.</summary>
    public static bool IsComparable(string sdl)
        => !NullForDirective().IsMatch(sdl) && !sdl.Contains("scalar Subscription", StringComparison.Ordinal);

    /// <summary>True where the verdicts on a document can be compared at all.</summary>
    public static bool IsComparable(Schema schema, DocumentNode document)
    {
        var finder = new ConditionFinder();
        finder.Walk(document);
        return document.Definitions.OfType<OperationDefinitionNode>().All(operation =>
            schema.GetRootType(operation.Operation) is not null && !(finder.HasCondition && operation.Operation == OperationType.Subscription));
    }

    /// <summary>Both lists of errors without what differs on purpose.</summary>
    public static (IReadOnlyList<string> Expected, IReadOnlyList<string> Actual) Normalize(
        DocumentNode document, IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        if (!document.Definitions.All(definition => definition is OperationDefinitionNode or FragmentDefinitionNode))
        {
            return ([.. expected.Where(IsNotExecutable)], [.. actual.Where(IsNotExecutable)]);
        }

        var known = expected.ToHashSet(StringComparer.Ordinal);
        return (
            [.. expected.Select(SortSuggestions)],
            [.. actual.Where(error => !error.Contains("must be non-nullable to be used for OneOf", StringComparison.Ordinal) || known.Contains(error)).Select(SortSuggestions)]);

        static bool IsNotExecutable(string error) => error.StartsWith("[ExecutableDefinitions]", StringComparison.Ordinal);

        static string SortSuggestions(string error)
            => SuggestedTypes().Replace(error, match => string.Join(' ', match.Value.Split(' ', ',', '?').Order(StringComparer.Ordinal)));
    }

    // As the examples of the rules have it: an argument alone.
    [GeneratedRegex(@"@\w+\(\w+: null\)")]
    private static partial Regex NullForDirective();

    [GeneratedRegex("(?<=to use an inline fragment on ).*")]
    private static partial Regex SuggestedTypes();

    private sealed class ConditionFinder : SyntaxWalker
    {
        public bool HasCondition { get; private set; }

        protected override bool Enter(SyntaxNode node)
        {
            HasCondition |= node is DirectiveNode { Name: "skip" or "include" };
            return true;
        }
    }
}
