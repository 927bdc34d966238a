using GraphQL.Language;

namespace Federation.Links;

/// <summary>Reads the <c>@link</c> applications of a schema.</summary>
/// <seealso href="https://specs.apollo.dev/link/v1.0/#@link">link v1.0, @link</seealso>
public sealed class LinkReader
{
    private readonly List<FederationError> _errors = [];
    private readonly IReadOnlyList<string> _subgraphs;

    private LinkReader(string? subgraph) => _subgraphs = subgraph is null ? [] : [subgraph];

    /// <summary>Reads the links of a document's schema definition and extensions.</summary>
    /// <param name="document">A type system document.</param>
    /// <param name="subgraph">Named by the errors; null for a supergraph.</param>
    public static LinkReadResult Read(DocumentNode document, string? subgraph = null)
    {
        var directives = new List<DirectiveNode>();
        foreach (var definition in document.Definitions)
        {
            if (definition is SchemaDefinitionNode schema)
            {
                directives.AddRange(schema.Directives);
            }
        }

        return new LinkReader(subgraph).Read(directives);
    }

    private LinkReadResult Read(List<DirectiveNode> schemaDirectives)
    {
        var linkName = FindLinkName(schemaDirectives);
        var features = new List<LinkedFeature>();
        foreach (var directive in schemaDirectives)
        {
            if (directive.Name == linkName && ReadLink(directive) is { } feature)
            {
                features.Add(feature);
            }
        }

        CheckConflicts(features);
        return new LinkReadResult(new LinkedFeatures(features, linkName), _errors);
    }

    /// <summary>The link directive can link itself under another name: <c>@core(url: "…/link/v1.0", as: "core")</c>.</summary>
    private static string FindLinkName(List<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.GetArgument("url") is StringValueNode url && SpecUrl.Parse(url.Value, out _) is { Identity: KnownSpecs.Link } spec)
            {
                var name = directive.GetArgument("as") is StringValueNode alias ? alias.Value : spec.Name;
                if (directive.Name == name)
                {
                    return name;
                }
            }
        }

        return "link";
    }

    private LinkedFeature? ReadLink(DirectiveNode directive)
    {
        if (directive.GetArgument("url") is not StringValueNode urlValue)
        {
            Error(FederationErrorCodes.InvalidLinkDirectiveUsage, "A @link on the schema has no \"url\" of type String: name the specification it links.");
            return null;
        }

        if (SpecUrl.Parse(urlValue.Value, out var problem) is not { } url)
        {
            Error(FederationErrorCodes.InvalidLinkIdentifier, $"The url of a @link on the schema cannot be read: {problem}.");
            return null;
        }

        var alias = url.Name;
        switch (directive.GetArgument("as"))
        {
            case null or NullValueNode:
                break;
            case StringValueNode value when value.Value.Length > 0 && !value.Value.StartsWith('@'):
                alias = value.Value;
                break;
            default:
                Error(FederationErrorCodes.InvalidLinkDirectiveUsage, $"The argument \"as\" of the @link to {url} must be a name without \"@\".");
                break;
        }

        return new LinkedFeature(url, alias, ReadImports(directive, url), ReadPurpose(directive, url));
    }

    private LinkPurpose ReadPurpose(DirectiveNode directive, SpecUrl url)
    {
        switch (directive.GetArgument("for"))
        {
            case null or NullValueNode:
                return LinkPurpose.None;
            case EnumValueNode { Value: "SECURITY" }:
                return LinkPurpose.Security;
            case EnumValueNode { Value: "EXECUTION" }:
                return LinkPurpose.Execution;
            default:
                Error(FederationErrorCodes.InvalidLinkDirectiveUsage, $"The argument \"for\" of the @link to {url} must be SECURITY or EXECUTION.");
                return LinkPurpose.None;
        }
    }

    private List<LinkImport> ReadImports(DirectiveNode directive, SpecUrl url)
    {
        var imports = new List<LinkImport>();
        var argument = directive.GetArgument("import");
        if (argument is null or NullValueNode)
        {
            return imports;
        }

        IEnumerable<ValueNode> items = argument is ListValueNode list ? list.Items : [argument];
        foreach (var item in items)
        {
            var import = ReadImport(item);
            if (import is null)
            {
                Error(
                    FederationErrorCodes.InvalidLinkDirectiveUsage,
                    $"The @link to {url} has an import that is neither a name nor {{name: \"…\", as: \"…\"}} of two names that both begin with \"@\" or both do not.");
            }
            else
            {
                imports.Add(import);
            }
        }

        return imports;
    }

    private static LinkImport? ReadImport(ValueNode item)
    {
        switch (item)
        {
            case StringValueNode { Value.Length: > 0 } name:
                return new LinkImport(name.Value, name.Value);
            case ObjectValueNode value:
                string? from = null;
                string? to = null;
                foreach (var field in value.Fields)
                {
                    if (field.Value is not StringValueNode { Value.Length: > 0 } text)
                    {
                        return null;
                    }

                    switch (field.Name)
                    {
                        case "name":
                            from = text.Value;
                            break;
                        case "as":
                            to = text.Value;
                            break;
                        default:
                            return null;
                    }
                }

                return from is null || (to is not null && from.StartsWith('@') != to.StartsWith('@')) ? null : new LinkImport(from, to ?? from);
            default:
                return null;
        }
    }

    private void CheckConflicts(List<LinkedFeature> features)
    {
        var identities = new HashSet<string>(StringComparer.Ordinal);
        var namespaces = new Dictionary<string, LinkedFeature>(StringComparer.Ordinal);
        var imported = new Dictionary<string, LinkedFeature>(StringComparer.Ordinal);
        foreach (var feature in features)
        {
            if (!identities.Add(feature.Url.Identity))
            {
                Error(FederationErrorCodes.InvalidLinkDirectiveUsage, $"The schema links {feature.Url.Identity} more than once: keep one @link with all imports.");
            }
            else if (!namespaces.TryAdd(feature.Namespace, feature))
            {
                Error(
                    FederationErrorCodes.InvalidLinkDirectiveUsage,
                    $"The links to {namespaces[feature.Namespace].Url} and {feature.Url} both take the name \"{feature.Namespace}\": give one of them another with \"as\".");
            }

            foreach (var import in feature.Imports)
            {
                if (!imported.TryAdd(import.Alias, feature))
                {
                    Error(
                        FederationErrorCodes.InvalidLinkDirectiveUsage,
                        $"The name \"{import.Alias}\" is imported from {imported[import.Alias].Url} and from {feature.Url}: rename one import with \"as\".");
                }
            }
        }
    }

    private void Error(string code, string message) => _errors.Add(new FederationError(code, message, null, _subgraphs));
}
