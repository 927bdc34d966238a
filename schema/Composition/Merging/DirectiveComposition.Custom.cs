using Federation.Links;
using Federation.Subgraphs;
using GraphQL.Language;

namespace Federation.Composition.Merging;

/// <summary>The directives that subgraphs ask for with <c>@composeDirective</c>.</summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives#composedirective">@composeDirective</seealso>
internal sealed partial class DirectiveComposition
{
    private void AddCustom()
    {
        var requests = new List<CustomDirective>();
        for (var i = 0; i < _bySubgraph.Length; i++)
        {
            var subgraph = _context.Subgraphs[i];
            foreach (var directive in subgraph.Applied(subgraph.Schema.Directives, FederationDirectives.ComposeDirective))
            {
                if (Read(i, subgraph, directive) is { } request && !requests.Any(other => other.Index == i && other.SchemaName == request.SchemaName))
                {
                    requests.Add(request);
                }
            }
        }

        foreach (var group in requests.GroupBy(request => (request.Feature.Url.Identity, request.Element)))
        {
            Compose([.. group]);
        }

        foreach (var group in _all.GroupBy(directive => directive.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            _context.Error(
                FederationErrorCodes.DirectiveCompositionError,
                $"Two composed directives are called \"@{group.Key}\" in the supergraph: rename one of them with \"as\" in its import.",
                $"@{group.Key}",
                _context.Subgraphs);
        }
    }

    private CustomDirective? Read(int index, Subgraph subgraph, DirectiveNode directive)
    {
        if (directive.GetArgument("name") is not StringValueNode { Value.Length: > 1 } nameValue || !nameValue.Value.StartsWith('@'))
        {
            Error(null, $"The argument \"name\" of @composeDirective in subgraph \"{subgraph.Name}\" must be the name of a directive with its \"@\", for example \"@audited\".", subgraph);
            return null;
        }

        var name = nameValue.Value[1..];
        if (subgraph.Schema.GetDirective(name) is not { } definition)
        {
            Error(name, $"@composeDirective in subgraph \"{subgraph.Name}\" names \"@{name}\", which the subgraph does not define: define it, or mend the name.", subgraph);
            return null;
        }

        if (subgraph.Features.SourceOfDirective(name) is not { } source)
        {
            Error(name, $"\"@{name}\" in subgraph \"{subgraph.Name}\" cannot be composed: it belongs to no linked specification. Add a @link that imports it.", subgraph);
            return null;
        }

        if (source.Feature.Url.Identity == KnownSpecs.Federation || KnownSpecs.ElementsOf(source.Feature.Url.Identity) is not null)
        {
            if (Federation.Contains(source.Element))
            {
                _context.Hint(
                    CompositionHintCodes.DirectiveCompositionWarn,
                    CompositionHintLevel.Info,
                    $"\"@{name}\" in subgraph \"{subgraph.Name}\" is composed anyway: @composeDirective is not needed for it.",
                    $"@{name}",
                    subgraph);
            }
            else
            {
                Error(name, $"\"@{name}\" in subgraph \"{subgraph.Name}\" cannot be composed: it is federation's own directive.", subgraph);
            }

            return null;
        }

        return new CustomDirective(index, name, source.Feature, source.Element, definition);
    }

    private void Compose(List<CustomDirective> requests)
    {
        var element = requests[0].Element;
        var identity = requests[0].Feature.Url.Identity;
        var subgraphs = requests.Select(request => _context.Subgraphs[request.Index]).ToArray();
        if (requests.Select(request => request.Feature.Url.Version.Major).Distinct().Count() > 1)
        {
            Error(element, $"\"@{element}\" of {identity} is composed from different major versions in {Texts.Subgraphs(subgraphs.Select(subgraph => subgraph.Name))}: link one major version.", subgraphs);
            return;
        }

        if (requests.Select(request => request.SchemaName).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            Error(element, $"\"@{element}\" of {identity} has different names in {Texts.Subgraphs(subgraphs.Select(subgraph => subgraph.Name))}: import it under one name.", subgraphs);
            return;
        }

        var newest = requests.MaxBy(request => request.Feature.Url.Version)!;
        var composed = new ComposedDirective(newest.SchemaName, element, null, newest.Feature.Url, newest.Definition, newest.Definition.IsRepeatable);
        _all.Add(composed);
        foreach (var request in requests)
        {
            _bySubgraph[request.Index][request.SchemaName] = composed;
        }

        foreach (var subgraph in _context.Subgraphs)
        {
            var feature = subgraph.Features.Find(identity);
            if (feature is not null && !subgraphs.Contains(subgraph) && feature.DirectiveName(element) != composed.Name)
            {
                _context.Hint(
                    CompositionHintCodes.DirectiveCompositionWarn,
                    CompositionHintLevel.Warn,
                    $"\"@{composed.Name}\" is composed, but subgraph \"{subgraph.Name}\" calls it \"@{feature.DirectiveName(element)}\" and does not compose it: it would need the same name to do so.",
                    $"@{composed.Name}",
                    subgraph);
            }
        }
    }

    private void Error(string? name, string message, params Subgraph[] subgraphs)
        => _context.Error(FederationErrorCodes.DirectiveCompositionError, message, name is null ? null : $"@{name}", subgraphs);
}
