using Federation.Links;
using Federation.Subgraphs;
using GraphQL.Language;

namespace Federation.Composition.Merging;

/// <summary>Adds what makes a schema a supergraph: its links, and the definitions of the join and link specifications and of composed directives.</summary>
internal static class Machinery
{
    private static readonly SpecVersion WithOverrideLabels = new(2, 7);
    private static readonly SpecVersion WithContexts = new(2, 8);

    public static void Add(MergeState state)
    {
        var version = state.Subgraphs.Max(subgraph => subgraph.Version);
        var joinVersion = version >= WithContexts ? new SpecVersion(0, 5) : version >= WithOverrideLabels ? new SpecVersion(0, 4) : new SpecVersion(0, 3);
        var schema = state.Schema;
        schema.Directives.Add(Link($"{KnownSpecs.Link}/v1.0", null, []));
        schema.Directives.Add(Link($"{KnownSpecs.Join}/{joinVersion}", "EXECUTION", []));
        AddFederation(state, version);
        AddCustom(state);
        AppliedDirectivesMerger.Merge(state, schema.Directives, "schema", [.. state.Subgraphs], subgraph => subgraph.Schema.Directives);
        schema.MachineryDefinitions.AddRange(JoinSpec.Definitions(joinVersion));
        schema.MachineryDefinitions.Add(Graphs(state));
    }

    private static void AddFederation(MergeState state, SpecVersion version)
    {
        foreach (var group in state.Directives.All.Where(directive => directive.FederationDirective is not null).GroupBy(directive => SpecOf(directive.FederationDirective!)))
        {
            var url = SpecUrl.Parse(UrlOf(group.Key), out _)!;
            foreach (var directive in group)
            {
                state.Schema.FederationDirectiveNames[directive.FederationDirective!] = directive.Name;
            }

            var imports = group
                .Where(directive => directive.Name != url.Name || directive.Element != url.Name)
                .Select(directive => new LinkImport($"@{directive.Element}", $"@{directive.Name}"))
                .ToList();
            var purpose = group.Key is KnownSpecs.Tag or KnownSpecs.Cost ? null : "SECURITY";
            state.Schema.Directives.Add(Link(url.ToString(), purpose, imports));

            // A linked specification defines all its directives, those that nobody applies under their prefixed names.
            foreach (var spec in FederationSpec.Directives.Where(spec => spec.OwnSpec == group.Key))
            {
                var used = group.FirstOrDefault(directive => directive.FederationDirective == spec.Name);
                var name = used?.Name ?? (spec.Name == url.Name ? NameUnlessTaken(spec.Name, group) : $"{url.Name}__{spec.Name}");
                AddDefinition(state, spec, name, url.Name, version);
            }
        }
    }

    private static string NameUnlessTaken(string name, IEnumerable<ComposedDirective> used)
        => used.Any(directive => directive.Name == name) ? $"{name}__{name}" : name;

    private static void AddDefinition(MergeState state, FederationDirectiveSpec spec, string name, string prefix, SpecVersion version)
    {
        // The types' prefix comes first: the directive's own name may begin like it, where a subgraph uses it without an import.
        var sdl = spec.Definition(version)
            .Replace("federation__", $"{prefix}__", StringComparison.Ordinal)
            .Replace($"@{spec.Name}", $"@{name}", StringComparison.Ordinal);
        var definition = (DirectiveDefinitionNode)Utf8GraphQLParser.Parse($"directive {sdl}").Definitions[0];
        state.Schema.MachineryDefinitions.Add(definition);
        state.Schema.FeatureDirectives.Add(name);
        foreach (var argument in definition.Arguments)
        {
            var type = EnumUsages.NameOf(argument.Type);
            if (type.StartsWith($"{prefix}__", StringComparison.Ordinal))
            {
                state.Schema.MachineryDefinitions.Add(new ScalarTypeDefinitionNode(default, null, type, default, []));
            }
        }
    }

    private static void AddCustom(MergeState state)
    {
        foreach (var group in state.Directives.All.Where(directive => directive.Feature is not null).GroupBy(directive => directive.Feature!.Identity, StringComparer.Ordinal))
        {
            var url = group.Select(directive => directive.Feature!).MaxBy(feature => feature.Version)!;
            state.Schema.Directives.Add(Link(
                url.ToString(),
                null,
                [.. group.Select(directive => new LinkImport($"@{directive.Element}", $"@{directive.Name}"))]));
        }
    }

    private static string SpecOf(string directive) => FederationSpec.Directives.First(spec => spec.Name == directive).OwnSpec!;

    private static string UrlOf(string identity) => identity switch
    {
        KnownSpecs.Tag => $"{identity}/v0.3",
        KnownSpecs.Inaccessible => $"{identity}/v0.2",
        _ => $"{identity}/v0.1",
    };

    private static DirectiveNode Link(string url, string? purpose, List<LinkImport> imports) => Nodes.Directive(
        "link",
        ("url", Nodes.String(url)),
        ("for", purpose is null ? null : Nodes.Enum(purpose)),
        ("import", imports.Count == 0 ? null : Nodes.List(imports.Select(Import))));

    private static ValueNode Import(LinkImport import)
        => import.Name == import.Alias
            ? Nodes.String(import.Name)
            : new ObjectValueNode(default, [
                new ObjectFieldNode(default, "name", Nodes.String(import.Name)),
                new ObjectFieldNode(default, "as", Nodes.String(import.Alias))]);

    private static EnumTypeDefinitionNode Graphs(MergeState state)
    {
        var values = state.Subgraphs.Select((subgraph, index) => new EnumValueDefinitionNode(
            default,
            null,
            state.GraphNames[index],
            default,
            [Nodes.Directive(JoinDirectives.Graph, ("name", Nodes.String(subgraph.Name)), ("url", Nodes.String(subgraph.Url)))]));
        return new EnumTypeDefinitionNode(default, null, "join__Graph", default, [], values.ToSyntaxList());
    }
}
