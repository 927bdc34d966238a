namespace Gateway.Differential.Tests;

/// <summary>What is counted while cases run.</summary>
internal static class Feature
{
    public const string AlternativeKey = "entity found by another key than its first";
    public const string Aliases = "operation with aliases";
    public const string Arguments = "field with arguments resolved in a subgraph";
    public const string BatchedLookups = "request with several lookups";
    public const string CompositeKey = "entity found by a composite key";
    public const string Computed = "computed field resolved in a subgraph";
    public const string ComputedFromArguments = "computed field that requires arguments";
    public const string ComputedFromComputed = "computed field that requires a computed field";
    public const string ComputedFromNested = "computed field that requires nested fields";
    public const string ComputedAcrossThree = "computed field that is computed across three subgraphs";
    public const string ComputedByType = "computed field that requires fields by type";
    public const string ComputedInInterfaceObject = "computed field of an interface object";
    public const string Conditions = "operation with conditions on variables";
    public const string DifferingTypes = "shared field whose type or arguments differ between subgraphs";
    public const string DownSubgraph = "answer without a subgraph that is needed";
    public const string Entities = "entity found by a key";
    public const string FragmentSpreads = "operation with named fragments";
    public const string FromContext = "field with an argument from a context";
    public const string Hidden = "field that clients do not see resolved in a subgraph";
    public const string InlineFragments = "operation with inline fragments";
    public const string InterfaceKey = "entity found by an interface's key";
    public const string InterfaceObject = "entity found as interface object";
    public const string InterfaceObjectReached = "interface object reached by a field";
    public const string InterfaceReference = "field of an interface that leads to objects";
    public const string Interfaces = "object completed at an interface";
    public const string Introspection = "operation with introspection";
    public const string KeyRing = "entity found through a third subgraph's keys";
    public const string KeyInstead = "entity found by a further key because the first is null";
    public const string KeyNullInPart = "entity found by a key that is null in part";
    public const string LabelOff = "field resolved where it was while its label is off";
    public const string LabelOn = "field resolved by who took it over while its label is on";
    public const string ManyFetches = "plan of four or more fetches";
    public const string Mutations = "mutation with several root fields";
    public const string NestedKey = "entity found by a nested key";
    public const string NestedQuery = "root field below other fields";
    public const string NullByFailure = "null that a failing resolver explains";
    public const string NullPropagation = "null that came up from below";
    public const string Overridden = "field resolved by who took it over";
    public const string OverriddenRoot = "root field resolved by who took it over";
    public const string Provided = "field resolved on a path that provides it";
    public const string ProvidedByType = "field provided by type";
    public const string SharedField = "shared field resolved in a subgraph";
    public const string SharedRoot = "shared root field resolved in several subgraphs";
    public const string Unions = "object completed at a union";
    public const string Unresolvable = "entity reached where its key is not resolvable";
    public const string Variables = "operation with variables in arguments";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. typeof(Feature).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!),
    ];
}
