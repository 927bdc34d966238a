namespace Federation.Links;

/// <summary>Identities of the specifications that federation knows.</summary>
public static class KnownSpecs
{
    public const string Link = "https://specs.apollo.dev/link";
    public const string Join = "https://specs.apollo.dev/join";
    public const string Federation = "https://specs.apollo.dev/federation";
    public const string Tag = "https://specs.apollo.dev/tag";
    public const string Inaccessible = "https://specs.apollo.dev/inaccessible";
    public const string Authenticated = "https://specs.apollo.dev/authenticated";
    public const string RequiresScopes = "https://specs.apollo.dev/requiresScopes";
    public const string Policy = "https://specs.apollo.dev/policy";
    public const string Cost = "https://specs.apollo.dev/cost";
    public const string Context = "https://specs.apollo.dev/context";

    /// <summary>
    /// This project's own: which types belong to a tenant and which fields are audited. Subgraphs define the directives themselves and have
    /// them composed by <c>@composeDirective</c>, so composition needs to know nothing of them.
    /// </summary>
    public const string Tenancy = "https://specs.gateway.example/tenancy";

    /// <summary>The elements of the specifications with one purpose each, by identity; null for what is not known here.</summary>
    public static IReadOnlyList<string>? ElementsOf(string identity) => identity switch
    {
        Tag => ["@tag"],
        Inaccessible => ["@inaccessible"],
        Authenticated => ["@authenticated"],
        RequiresScopes => ["@requiresScopes", "Scope"],
        Policy => ["@policy", "Policy"],
        Cost => ["@cost", "@listSize"],
        Context => ["@context", "@fromContext", "ContextFieldValue"],
        Link => ["@link", "Import", "Purpose"],
        _ => null,
    };
}
