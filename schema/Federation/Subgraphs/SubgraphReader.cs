using Federation.Links;
using Federation.Subgraphs.Rules;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Subgraphs;

/// <summary>Subgraph SDL → <see cref="Subgraph"/>. The stages in order; errors are gathered, and a stage that cannot go on ends the reading.</summary>
public static class SubgraphReader
{
    /// <summary>Reads one subgraph and checks it by itself.</summary>
    public static SubgraphResult Read(SubgraphSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        DocumentNode document;
        try
        {
            document = Utf8GraphQLParser.Parse(source.Sdl, ParserOptions.Trusted);
        }
        catch (SyntaxException exception)
        {
            return Failed(source, FederationErrorCodes.InvalidGraphQL, $"the schema does not parse at {exception.Location}: {exception.Message}");
        }

        return Read(source, document);
    }

    /// <summary>Reads a subgraph whose document was changed after parsing.</summary>
    internal static SubgraphResult Read(SubgraphSource source, DocumentNode document)
    {
        var errors = new List<FederationError>();
        var links = LinkReader.Read(document, source.Name);
        errors.AddRange(links.Errors);
        var version = SubgraphVersion.Of(links.Features, source.Name, errors);
        if (errors.Count > 0)
        {
            return new SubgraphResult(null, errors);
        }

        document = SubgraphProtocol.Remove(document, source.Name, errors);
        document = RootTypeNames.Normalize(document, source.Name, errors);
        var names = DirectiveNames.Resolve(links.Features, version);
        DefinitionCheck.Check(document, names, source.Name, errors);
        if (errors.Count > 0)
        {
            return new SubgraphResult(null, errors);
        }

        var definitions = SubgraphDefinitions.For(links.Features, version, names);
        var built = SchemaBuilder.Build(
            [document],
            new SchemaBuildOptions
            {
                AllowMissingQueryType = true,
                AllowOrphanExtensions = true,
                AllowDeprecatedImplementations = true,
                DefaultDefinitions = [definitions],
            });
        if (built.Schema is null)
        {
            errors.AddRange(built.Errors.Select(error => new FederationError(
                FederationErrorCodes.InvalidGraphQL,
                $"[{source.Name}] {error.Message}",
                error.Coordinate,
                [source.Name])));
            return new SubgraphResult(null, errors);
        }

        var subgraph = new Subgraph(
            source,
            document,
            built.Schema,
            links.Features,
            version.Linked,
            version.Needed,
            version.IsFederation1,
            names,
            definitions.Definitions.OfType<TypeDefinitionNode>().Select(type => type.Name).ToHashSet(StringComparer.Ordinal));
        return new SubgraphResult(subgraph, []);
    }

    /// <summary>Checks a subgraph by itself; done after federation 1 schemas were upgraded.</summary>
    public static IReadOnlyList<FederationError> Validate(Subgraph subgraph) => SubgraphRules.Check(subgraph);

    private static SubgraphResult Failed(SubgraphSource source, string code, string message)
        => new(null, [new FederationError(code, $"[{source.Name}] {message}", null, [source.Name])]);
}
