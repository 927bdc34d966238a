using Federation.Composition.Merging;

namespace Federation.Composition.PostMerge;

/// <summary>What a caller needs to see an element of the merged schema.</summary>
/// <param name="IsAuthenticated">True where the caller must be known.</param>
/// <param name="Scopes">Alternatives of scopes; none where no scope is needed.</param>
/// <param name="Policies">Alternatives of policies; none where no policy is needed.</param>
internal sealed record AuthRequirement(bool IsAuthenticated, List<SortedSet<string>> Scopes, List<SortedSet<string>> Policies)
{
    public static AuthRequirement Of(MergedSchema schema, MergedElement element)
    {
        var names = schema.FederationDirectiveNames;
        return new AuthRequirement(
            names.TryGetValue(FederationDirectives.Authenticated, out var authenticated) && element.Applied(authenticated).Any(),
            Read(FederationDirectives.RequiresScopes, "scopes"),
            Read(FederationDirectives.Policy, "policies"));

        List<SortedSet<string>> Read(string directive, string argument)
            => names.TryGetValue(directive, out var name) && element.Applied(name).FirstOrDefault() is { } applied
                ? Dnf.Read(applied.GetArgument(argument))
                : [];
    }

    public AuthRequirement And(AuthRequirement other) => new(
        IsAuthenticated || other.IsAuthenticated,
        Dnf.And(Scopes, other.Scopes),
        Dnf.And(Policies, other.Policies));

    /// <summary>True where who meets this requirement meets <paramref name="other"/> too.</summary>
    public bool Implies(AuthRequirement other)
        => (IsAuthenticated || !other.IsAuthenticated) && Dnf.Implies(Scopes, other.Scopes) && Dnf.Implies(Policies, other.Policies);
}
