using Federation.Links;

namespace Federation.Subgraphs;

/// <summary>Which federation a schema speaks.</summary>
/// <param name="Linked">The version that it links; 2.0 for federation 1.</param>
/// <param name="Needed">The version that all its links together need.</param>
/// <param name="IsFederation1">True without a link to federation.</param>
internal sealed record SubgraphVersion(SpecVersion Linked, SpecVersion Needed, bool IsFederation1)
{
    public static SubgraphVersion Of(LinkedFeatures features, string subgraph, List<FederationError> errors)
    {
        var federation = features.Find(KnownSpecs.Federation);
        var linked = federation?.Url.Version ?? FederationSpec.Oldest;
        if (linked < FederationSpec.Oldest || linked > FederationSpec.Latest)
        {
            errors.Add(new FederationError(
                FederationErrorCodes.UnknownFederationLinkVersion,
                $"[{subgraph}] The schema links federation {linked}; the versions {FederationSpec.Oldest} to {FederationSpec.Latest} are known. Link one of them.",
                null,
                [subgraph]));
            return new SubgraphVersion(FederationSpec.Oldest, FederationSpec.Oldest, false);
        }

        var needed = linked;
        foreach (var feature in features.Features)
        {
            CheckImports(feature, linked, subgraph, errors);
            CheckPurpose(feature, subgraph, errors);
            var minimum = MinimumFor(feature.Url.Identity);
            needed = minimum > needed ? minimum : needed;
        }

        return new SubgraphVersion(linked, needed, federation is null);
    }

    /// <summary>The first federation version that composes a specification which can be linked by itself.</summary>
    internal static SpecVersion MinimumFor(string identity)
    {
        var minimum = FederationSpec.Oldest;
        foreach (var directive in FederationSpec.Directives)
        {
            if (directive.OwnSpec == identity && directive.Since > minimum)
            {
                minimum = directive.Since;
            }
        }

        return minimum;
    }

    private static void CheckImports(LinkedFeature feature, SpecVersion linked, string subgraph, List<FederationError> errors)
    {
        var known = feature.Url.Identity == KnownSpecs.Federation
            ? FederationSpec.Importable(linked).ToList()
            : KnownSpecs.ElementsOf(feature.Url.Identity);
        if (known is null)
        {
            return;
        }

        foreach (var import in feature.Imports)
        {
            if (known.Contains(import.Name))
            {
                continue;
            }

            var otherForm = import.IsDirective ? import.Name[1..] : $"@{import.Name}";
            var hint = known.Contains(otherForm) ? $" Did you mean \"{otherForm}\"?" : $" It has: {string.Join(", ", known)}.";
            errors.Add(new FederationError(
                FederationErrorCodes.InvalidLinkDirectiveUsage,
                $"[{subgraph}] \"{import.Name}\" cannot be imported: {feature.Url} has no such element.{hint}",
                null,
                [subgraph]));
        }
    }

    /// <summary>A feature for security or execution that is not known must not be passed over in silence.</summary>
    private static void CheckPurpose(LinkedFeature feature, string subgraph, List<FederationError> errors)
    {
        if (feature.Purpose != LinkPurpose.None
            && feature.Url.Identity is not KnownSpecs.Federation
            && KnownSpecs.ElementsOf(feature.Url.Identity) is null)
        {
            errors.Add(new FederationError(
                FederationErrorCodes.UnsupportedLinkedFeature,
                $"[{subgraph}] The schema links {feature.Url} for {feature.Purpose.ToString().ToUpperInvariant()}, which this composition does not know: it cannot keep what the feature promises. Remove the purpose or the link.",
                null,
                [subgraph]));
        }
    }
}
