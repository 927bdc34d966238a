using Federation.Composition.Contracts;
using Federation.Supergraphs;
using Gateway.Host.Preparation;
using Gateway.Host.Supergraphs;
using Gateway.Host.Telemetry;
using GraphQL.Language;

namespace Gateway.Host.Contracts;

/// <summary>Compiles a supergraph into its views: the whole, and one for each contract.</summary>
internal sealed class ContractViews(
    IReadOnlyList<ContractOptions> contracts,
    int cachedOperations,
    bool filtersIntrospection,
    DocumentOptions documents,
    VariableOptions variables,
    PlanningOptions planning,
    ILogger<ContractViews> logger)
{
    // Where introspection is filtered, a message must not suggest what introspection would hide.
    private readonly DocumentOptions _documents = documents with { HideSuggestions = documents.HideSuggestions || filtersIntrospection };

    /// <exception cref="CommandException">The text is no supergraph, or a contract cannot be made of it.</exception>
    public IReadOnlyList<SupergraphView> Compile(string sdl, string source)
    {
        var whole = SupergraphText.Load(sdl, source);
        if (contracts.Count == 0 && !filtersIntrospection)
        {
            return [Create(SupergraphView.Whole, whole, null)];
        }

        var document = Utf8GraphQLParser.Parse(sdl, ParserOptions.Trusted);
        var views = new List<SupergraphView> { Create(SupergraphView.Whole, whole, document) };
        foreach (var contract in contracts)
        {
            var hidden = Build(document, contract.ToDefinition());
            views.Add(Create(contract.Name, Load(hidden, contract.Name), hidden));
        }

        return views;
    }

    /// <summary>The graph that a contract shows.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public static DocumentNode Build(DocumentNode supergraph, ContractDefinition contract, Action<string>? onUnusedTag = null)
    {
        var result = ContractBuilder.Build(supergraph, contract);
        if (onUnusedTag is not null)
        {
            foreach (var tag in result.UnusedTags)
            {
                onUnusedTag(tag);
            }
        }

        return result.Document
            ?? throw new CommandException($"The supergraph cannot be served: {SupergraphText.OneLine([.. result.Errors.Select(error => error.ToString())])}");
    }

    private DocumentNode Build(DocumentNode supergraph, ContractDefinition contract)
        => Build(supergraph, contract, tag => logger.ContractTagUnused(contract.Name, tag));

    private static Supergraph Load(DocumentNode document, string contract)
    {
        var result = Supergraph.Load(document);
        return result.Supergraph
            ?? throw new CommandException($"The contract {contract} cannot be served: {SupergraphText.OneLine([.. result.Errors.Select(error => error.ToString())])}");
    }

    private SupergraphView Create(string name, Supergraph supergraph, DocumentNode? document)
        => new(name, supergraph, cachedOperations, _documents, variables, planning) { EntitledSchemas = filtersIntrospection ? new EntitledSchemas(supergraph, document!) : null };
}
