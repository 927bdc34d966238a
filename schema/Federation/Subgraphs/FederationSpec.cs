using Federation.Links;

namespace Federation.Subgraphs;

/// <summary>The federation specification, versions 2.0 to 2.9: which directives exist since when, and how they are defined.</summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/reference/federation/versions">Federation versions</seealso>
public static class FederationSpec
{
    private const string AuthLocations = "FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM";
    private const string NamedElements
        = "FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION";

    /// <summary>The oldest and the newest version of federation 2 that is read.</summary>
    public static SpecVersion Oldest { get; } = new(2, 0);

    public static SpecVersion Latest { get; } = new(2, 9);

    internal static SpecVersion V21 { get; } = new(2, 1);

    internal static SpecVersion V22 { get; } = new(2, 2);

    internal static SpecVersion V23 { get; } = new(2, 3);

    internal static SpecVersion V25 { get; } = new(2, 5);

    internal static SpecVersion V26 { get; } = new(2, 6);

    internal static SpecVersion V27 { get; } = new(2, 7);

    internal static SpecVersion V28 { get; } = new(2, 8);

    /// <summary>The types that the directives' arguments have, by their names in the specification.</summary>
    internal static IReadOnlyList<string> Types { get; } = ["FieldSet", "Scope", "Policy", "ContextFieldValue"];

    internal static IReadOnlyList<FederationDirectiveSpec> Directives { get; } =
    [
        new(FederationDirectives.Key, Oldest, _ => "@key(fields: federation__FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE"),
        new(FederationDirectives.Requires, Oldest, _ => "@requires(fields: federation__FieldSet!) on FIELD_DEFINITION"),
        new(FederationDirectives.Provides, Oldest, _ => "@provides(fields: federation__FieldSet!) on FIELD_DEFINITION"),
        new(FederationDirectives.External, Oldest, _ => "@external(reason: String) on OBJECT | FIELD_DEFINITION"),
        new(FederationDirectives.Tag, Oldest, _ => $"@tag(name: String!) repeatable on {NamedElements} | SCHEMA", KnownSpecs.Tag),
        new(FederationDirectives.Extends, Oldest, _ => "@extends on OBJECT | INTERFACE"),
        new(FederationDirectives.Shareable, Oldest, v => $"@shareable {(v >= V22 ? "repeatable " : "")}on FIELD_DEFINITION | OBJECT"),
        new(FederationDirectives.Inaccessible, Oldest, _ => $"@inaccessible on {NamedElements}", KnownSpecs.Inaccessible),
        new(FederationDirectives.Override, Oldest, v => $"@override(from: String!{(v >= V27 ? ", label: String" : "")}) on FIELD_DEFINITION"),
        new(FederationDirectives.ComposeDirective, V21, _ => "@composeDirective(name: String) repeatable on SCHEMA"),
        new(FederationDirectives.InterfaceObject, V23, _ => "@interfaceObject on OBJECT"),
        new(FederationDirectives.Authenticated, V25, _ => $"@authenticated on {AuthLocations}", KnownSpecs.Authenticated),
        new(FederationDirectives.RequiresScopes, V25, _ => $"@requiresScopes(scopes: [[federation__Scope!]!]!) on {AuthLocations}", KnownSpecs.RequiresScopes),
        new(FederationDirectives.Policy, V26, _ => $"@policy(policies: [[federation__Policy!]!]!) on {AuthLocations}", KnownSpecs.Policy),
        new(FederationDirectives.Context, V28, _ => "@context(name: String!) repeatable on INTERFACE | OBJECT | UNION", KnownSpecs.Context),
        new(FederationDirectives.FromContext, V28, _ => "@fromContext(field: federation__ContextFieldValue) on ARGUMENT_DEFINITION", KnownSpecs.Context),
        new(
            FederationDirectives.Cost,
            Latest,
            _ => "@cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR",
            KnownSpecs.Cost),
        new(
            FederationDirectives.ListSize,
            Latest,
            _ => "@listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION",
            KnownSpecs.Cost),
    ];

    /// <summary>The directives that a federation 1 schema may apply without declaring them.</summary>
    internal static IReadOnlyList<string> Federation1Directives { get; } =
    [
        FederationDirectives.Key,
        FederationDirectives.Requires,
        FederationDirectives.Provides,
        FederationDirectives.External,
        FederationDirectives.Extends,
        FederationDirectives.Tag,
    ];

    /// <summary>The directives and types that a version of federation 2 knows, as an import names them.</summary>
    internal static IEnumerable<string> Importable(SpecVersion version)
    {
        foreach (var directive in Directives)
        {
            if (directive.Since <= version)
            {
                yield return $"@{directive.Name}";
            }
        }

        foreach (var type in Types)
        {
            yield return type;
        }
    }
}
