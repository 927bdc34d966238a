using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Supergraphs;

/// <summary>Supergraph SDL → <see cref="Supergraph"/>. The stages in order; the first that fails says all it found and ends the reading.</summary>
internal static class SupergraphLoader
{
    public static SupergraphResult Load(string sdl)
    {
        try
        {
            return Load(Utf8GraphQLParser.Parse(sdl, ParserOptions.Trusted));
        }
        catch (SyntaxException exception)
        {
            return Failed([new SupergraphError(SupergraphErrorCodes.Syntax, exception.Message)]);
        }
    }

    public static SupergraphResult Load(DocumentNode document)
    {
        var errors = new List<SupergraphError>();

        var features = SupergraphFeatures.Read(document, errors);
        if (features is null || errors.Count > 0)
        {
            return Failed(errors);
        }

        var subgraphs = JoinGraphReader.Read(document, features, errors);
        if (errors.Count > 0)
        {
            return Failed(errors);
        }

        var joins = JoinReader.Read(document, features, subgraphs, errors);
        var contexts = ContextReader.Read(document, features, errors);
        var requirements = AuthRequirementReader.Read(document, features, errors);
        var tenancy = TenancyMarkerReader.Read(document, features, errors);
        var costs = CostReader.Read(document, features, errors);
        var schema = Build(SchemaDocumentFilter.WithoutJoin(document, features), errors);
        var apiSchema = Build(SchemaDocumentFilter.ForClients(document, features), errors);
        if (schema is null || apiSchema is null || errors.Count > 0)
        {
            return Failed(errors);
        }

        JoinFieldSetCheck.Check(schema, joins, contexts, errors);
        return errors.Count > 0
            ? Failed(errors)
            : new SupergraphResult(new Supergraph(schema, apiSchema, subgraphs, joins, contexts, requirements, tenancy, costs), []);
    }

    private static Schema? Build(DocumentNode document, List<SupergraphError> errors)
    {
        // Composition merged what is applied here: its directives need no definition, and older composers knew older editions.
        var options = new SchemaBuildOptions { AllowUnknownDirectives = true, AllowDeprecatedImplementations = true };
        var result = SchemaBuilder.Build([document], options);
        foreach (var error in result.Errors)
        {
            errors.Add(new SupergraphError(SupergraphErrorCodes.SchemaInvalid, error.Message, error.Coordinate));
        }

        return result.Schema;
    }

    private static SupergraphResult Failed(IReadOnlyList<SupergraphError> errors) => new(null, errors);
}
