using Federation.Links;
using GraphQL.Language;

namespace Federation.Supergraphs;

/// <summary>The specifications that a supergraph links, and the names its directives have there.</summary>
internal sealed class SupergraphFeatures
{
    private static readonly HashSet<string> KnownIdentities = new(StringComparer.Ordinal)
    {
        KnownSpecs.Link, KnownSpecs.Join, KnownSpecs.Federation, KnownSpecs.Tag, KnownSpecs.Inaccessible, KnownSpecs.Authenticated,
        KnownSpecs.RequiresScopes, KnownSpecs.Policy, KnownSpecs.Cost, KnownSpecs.Context, KnownSpecs.Tenancy, Core,
    };

    private const string Core = "https://specs.apollo.dev/core";

    private static readonly SpecVersion NewestJoin = new(0, 5);

    private readonly LinkedFeatures _links;

    private SupergraphFeatures(LinkedFeatures links, LinkedFeature join)
    {
        _links = links;
        JoinNamespace = join.Namespace;
        JoinVersion = join.Url.Version;
        Inaccessible = NameOf(KnownSpecs.Inaccessible, FederationDirectives.Inaccessible);
        Authenticated = NameOf(KnownSpecs.Authenticated, FederationDirectives.Authenticated);
        RequiresScopes = NameOf(KnownSpecs.RequiresScopes, FederationDirectives.RequiresScopes);
        Policy = NameOf(KnownSpecs.Policy, FederationDirectives.Policy);
        Tag = NameOf(KnownSpecs.Tag, FederationDirectives.Tag);
        Context = NameOf(KnownSpecs.Context, FederationDirectives.Context);
        Cost = links.Find(KnownSpecs.Cost)?.DirectiveName(FederationDirectives.Cost);
        ListSize = links.Find(KnownSpecs.Cost)?.DirectiveName(FederationDirectives.ListSize);
        TenantOwned = NameOf(KnownSpecs.Tenancy, TenancyDirectives.TenantOwned);
        Audited = NameOf(KnownSpecs.Tenancy, TenancyDirectives.Audited);
    }

    /// <summary>The prefix of the join directives, <c>join</c> unless renamed.</summary>
    public string JoinNamespace { get; }

    public SpecVersion JoinVersion { get; }

    /// <summary>Federation 1: types have owners, and what has no join data is a value type of every subgraph.</summary>
    public bool IsFederation1 => JoinVersion == new SpecVersion(0, 1);

    public string Inaccessible { get; }

    public string Authenticated { get; }

    public string RequiresScopes { get; }

    public string Policy { get; }

    public string Tag { get; }

    public string Context { get; }

    /// <summary>Null where the supergraph does not link the specification of costs.</summary>
    public string? Cost { get; }

    /// <inheritdoc cref="Cost"/>
    public string? ListSize { get; }

    public string TenantOwned { get; }

    public string Audited { get; }

    /// <summary>The schema's name of a join directive, for example <c>join__field</c>.</summary>
    public string Join(string element) => $"{JoinNamespace}__{element}";

    /// <summary>A directive of join, link or core: it says how the graph was put together and nothing about the graph.</summary>
    public bool IsJoinDirective(string name)
        => name == _links.LinkDirectiveName || name == "core" || _links.SourceOfDirective(name) is { } source && IsMachinery(source.Feature);

    /// <summary>A directive of any linked specification.</summary>
    public bool IsLinkedDirective(string name)
        => IsJoinDirective(name)
            || name == Inaccessible || name == Authenticated || name == RequiresScopes || name == Policy
            || _links.SourceOfDirective(name) is not null;

    /// <summary>A type of join, link or core.</summary>
    public bool IsJoinType(string name) => _links.Features.Any(feature => IsMachinery(feature) && IsTypeOf(feature, name)) || IsLinkType(name);

    /// <summary>A type of any linked specification.</summary>
    public bool IsLinkedType(string name) => _links.Features.Any(feature => IsTypeOf(feature, name)) || IsLinkType(name);

    /// <summary>Reads the links and refuses what cannot be left out safely.</summary>
    public static SupergraphFeatures? Read(DocumentNode document, List<SupergraphError> errors)
    {
        var read = LinkReader.Read(WithCoreAsLink(document));
        foreach (var error in read.Errors)
        {
            errors.Add(new SupergraphError(SupergraphErrorCodes.LinkInvalid, error.Message, error.Coordinate));
        }

        foreach (var feature in read.Features.Features)
        {
            if (feature.Purpose != LinkPurpose.None && !KnownIdentities.Contains(feature.Url.Identity))
            {
                errors.Add(new SupergraphError(
                    SupergraphErrorCodes.UnknownFeature,
                    $"The supergraph links {feature.Url} for {feature.Purpose.ToString().ToUpperInvariant()}, which this gateway does not implement: it cannot be left out."));
            }
        }

        if (!read.Features.TryFind(KnownSpecs.Join, out var join))
        {
            errors.Add(new SupergraphError(
                SupergraphErrorCodes.NotASupergraph,
                $"The schema does not link {KnownSpecs.Join}: compose the subgraphs and load the result."));
            return null;
        }

        if (join.Url.Version.Major != 0 || join.Url.Version > NewestJoin)
        {
            errors.Add(new SupergraphError(
                SupergraphErrorCodes.UnsupportedVersion,
                $"The supergraph links {join.Url}; versions v0.1 to {NewestJoin} are understood."));
        }

        return new SupergraphFeatures(read.Features, join);
    }

    private static bool IsMachinery(LinkedFeature feature) => feature.Url.Identity is KnownSpecs.Join or KnownSpecs.Link or Core;

    private static bool IsTypeOf(LinkedFeature feature, string name)
        => name.StartsWith($"{feature.Namespace}__", StringComparison.Ordinal)
            || feature.Imports.Any(import => !import.IsDirective && import.Alias == name);

    private bool IsLinkType(string name)
        => name.StartsWith($"{_links.LinkDirectiveName}__", StringComparison.Ordinal) || name.StartsWith("core__", StringComparison.Ordinal);

    private string NameOf(string identity, string element) => _links.Find(identity)?.DirectiveName(element) ?? element;

    /// <summary>join v0.1 and early v0.2 supergraphs say <c>@core(feature:)</c> where later ones say <c>@link(url:)</c>.</summary>
    private static DocumentNode WithCoreAsLink(DocumentNode document)
    {
        if (!document.Definitions.OfType<SchemaDefinitionNode>().Any(schema => schema.Directives.Any(IsCore)))
        {
            return document;
        }

        return new DocumentNode(default, document.Definitions.Select(ConvertDefinition).ToSyntaxList(), document.Source);
    }

    private static bool IsCore(DirectiveNode directive) => directive.Name == "core" && directive.GetArgument("feature") is not null;

    private static DefinitionNode ConvertDefinition(DefinitionNode definition)
        => definition is SchemaDefinitionNode schema
            ? new SchemaDefinitionNode(
                schema.Span,
                schema.Description,
                schema.Directives.Select(ConvertDirective).ToSyntaxList(),
                schema.OperationTypes,
                schema.IsExtension)
            : definition;

    private static DirectiveNode ConvertDirective(DirectiveNode directive)
        => IsCore(directive)
            ? new DirectiveNode(
                directive.Span,
                "link",
                directive.Arguments.Select(argument => argument.Name == "feature" ? new ArgumentNode(argument.Span, "url", argument.Value) : argument).ToSyntaxList())
            : directive;
}
