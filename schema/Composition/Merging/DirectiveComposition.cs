
namespace Federation.Composition.Merging;

/// <summary>Which directives of which subgraph reach the supergraph, and under which name.</summary>
internal sealed partial class DirectiveComposition
{
    /// <summary>Built-in directives that say something about a definition. <c>@oneOf</c> is part of what an input object is and merges with it.</summary>
    private static readonly string[] BuiltIn = ["deprecated", "specifiedBy"];

    /// <summary>The federation directives that compose by themselves, in the order in which the supergraph links those of one subgraph; subgraphs come in their own order.</summary>
    private static readonly string[] Federation =
    [
        FederationDirectives.Tag,
        FederationDirectives.Inaccessible,
        FederationDirectives.Authenticated,
        FederationDirectives.RequiresScopes,
        FederationDirectives.Policy,
        FederationDirectives.Context,
        FederationDirectives.Cost,
        FederationDirectives.ListSize,
    ];

    private readonly CompositionContext _context;
    private readonly Dictionary<string, ComposedDirective>[] _bySubgraph;
    private readonly List<ComposedDirective> _all = [];

    private DirectiveComposition(CompositionContext context)
    {
        _context = context;
        _bySubgraph = [.. context.Subgraphs.Select(_ => new Dictionary<string, ComposedDirective>(StringComparer.Ordinal))];
    }

    /// <summary>The federation and custom directives that are composed, in the order of their links.</summary>
    public IReadOnlyList<ComposedDirective> All => _all;

    public static DirectiveComposition Of(CompositionContext context)
    {
        var composition = new DirectiveComposition(context);
        composition.AddBuiltIn();
        var federation = Federation
            .Select(composition.AddFederation)
            .OfType<(int FirstSubgraph, ComposedDirective Directive)>()
            .OrderBy(added => added.FirstSubgraph);
        composition._all.AddRange(federation.Select(added => added.Directive));
        composition.AddCustom();
        return composition;
    }

    /// <summary>What a directive name means in a subgraph, where its applications are composed; null where they are not.</summary>
    public ComposedDirective? Find(int subgraph, string name) => _bySubgraph[subgraph].GetValueOrDefault(name);

    private void AddBuiltIn()
    {
        foreach (var name in BuiltIn)
        {
            var directive = new ComposedDirective(name, name, null, null, null, false);
            foreach (var bySubgraph in _bySubgraph)
            {
                bySubgraph.Add(name, directive);
            }
        }
    }

    /// <summary>Null where no subgraph applies the directive; else what it is in the supergraph, and the first subgraph that applies it.</summary>
    private (int FirstSubgraph, ComposedDirective Directive)? AddFederation(string directive)
    {
        var used = new List<(int Subgraph, string Name)>();
        for (var i = 0; i < _bySubgraph.Length; i++)
        {
            var subgraph = _context.Subgraphs[i];
            foreach (var schemaName in subgraph.NamesOf(directive))
            {
                if (AppliedDirectiveNames.In(subgraph).Contains(schemaName))
                {
                    used.Add((i, schemaName));
                }
            }
        }

        if (used.Count == 0)
        {
            return null;
        }

        var names = used.Select(use => use.Name).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count > 1)
        {
            var described = used.GroupBy(use => use.Name, StringComparer.Ordinal)
                .Select(group => $"\"@{group.Key}\" in {Texts.Subgraphs(group.Select(use => _context.Subgraphs[use.Subgraph].Name))}");
            _context.Error(
                FederationErrorCodes.LinkImportNameMismatch,
                $"The directive \"@{directive}\" is imported under different names: {string.Join(" but ", described)}. Import it under one name.",
                $"@{directive}",
                used.Select(use => _context.Subgraphs[use.Subgraph]));
        }

        var composed = new ComposedDirective(names[0], directive, directive, null, null, directive is FederationDirectives.Tag or FederationDirectives.Context);
        foreach (var use in used)
        {
            _bySubgraph[use.Subgraph][use.Name] = composed;
        }

        return (used[0].Subgraph, composed);
    }
}
