using System.Collections.Immutable;
using System.Globalization;
using GraphQL.Language;

namespace Gateway.Planning.Fetching;

/// <summary>Fetch graph → the fetches of a plan, with the texts they send.</summary>
internal sealed class PlanWriter(OperationDefinitionNode operation)
{
    private readonly HashSet<string> _clientVariables
        = operation.VariableDefinitions.Select(definition => definition.Variable.Name).ToHashSet(StringComparer.Ordinal);

    public ImmutableArray<FetchNode> Write(IReadOnlyList<PlannedFetch> fetches)
    {
        var sorted = FetchSteps.Sort(fetches);
        var ids = sorted.Select((fetch, id) => (fetch, id)).ToDictionary(pair => pair.fetch, pair => pair.id);
        return [.. sorted.Select(fetch => Write(fetch, ids))];
    }

    private FetchNode Write(PlannedFetch fetch, Dictionary<PlannedFetch, int> ids)
    {
        ImmutableArray<EntityLookup> lookups = [.. fetch.Lookups.Select((lookup, i) => Write(lookup, fetch.Lookups.Count == 1 ? null : i, fetch))];
        var selections = fetch.Selections ?? new SelectionSetNode(default, lookups.Select(Field).ToSyntaxList<SelectionNode>());
        var mentioned = new HashSet<string>(StringComparer.Ordinal);
        VariableCollector.Collect(selections, mentioned);
        var variables = operation.VariableDefinitions.Where(definition => mentioned.Contains(definition.Variable.Name)).ToList();
        var kind = fetch.IsEntity || fetch.Path is not null ? OperationType.Query : operation.Operation;
        var document = new OperationDefinitionNode(
            default,
            kind,
            null,
            default,
            lookups.SelectMany(LookupVariables).Concat(variables.Select(WithoutDirectives)).ToSyntaxList(),
            default,
            selections);
        return new FetchNode
        {
            Id = ids[fetch],
            Subgraph = fetch.Subgraph?.Name,
            Operation = kind,
            OperationText = document.Print(indented: false),
            Variables = [.. variables.Select(definition => definition.Variable.Name)],
            DependsOn = [.. fetch.DependsOn.Select(dependency => ids[dependency]).Order()],
            Conditions = fetch.Conditions,
            Selections = fetch.Selections,
            Path = fetch.Path,
            Lookups = lookups,
        };
    }

    private EntityLookup Write(PlannedLookup lookup, int? number, PlannedFetch fetch)
    {
        var variable = number is null ? "representations" : string.Create(CultureInfo.InvariantCulture, $"_r{number}");
        while (_clientVariables.Any(name => name.StartsWith(variable, StringComparison.Ordinal)))
        {
            variable = $"_{variable}";
        }

        return new EntityLookup
        {
            ResponseKey = number is null ? "_entities" : string.Create(CultureInfo.InvariantCulture, $"_e{number}"),
            Variable = variable,
            Path = lookup.Path,
            Representation = lookup.Representation,
            Key = lookup.Key,
            NotNull = lookup.NotNull,
            Alternatives = lookup.Alternatives,
            RepresentationTypeName = lookup.RepresentationTypeName,
            Selections = lookup.Selections,
            Contexts = lookup.Contexts,
            Number = lookup.Number,
            InsteadOf = lookup.InsteadOf,
            // What holds for the whole fetch is not asked again.
            Conditions = Conditions.Without(lookup.Conditions, fetch.Conditions),
        };
    }

    private static FieldNode Field(EntityLookup lookup)
        => new(
            default,
            lookup.ResponseKey == "_entities" ? null : lookup.ResponseKey,
            "_entities",
            [new ArgumentNode(default, "representations", new VariableNode(default, lookup.Variable))],
            default,
            lookup.Selections);

    private static IEnumerable<VariableDefinitionNode> LookupVariables(EntityLookup lookup)
        => lookup.Contexts
            .Select(context => Variable(context.Variable, Utf8GraphQLParser.ParseType(context.Type)))
            .Prepend(Variable(lookup.Variable, Representations));

    private static TypeNode Representations { get; }
        = new NonNullTypeNode(default, new ListTypeNode(default, new NonNullTypeNode(default, new NamedTypeNode(default, "_Any"))));

    private static VariableDefinitionNode Variable(string name, TypeNode type) => new(default, new VariableNode(default, name), type, null, default);

    private static VariableDefinitionNode WithoutDirectives(VariableDefinitionNode definition)
        => new(default, definition.Variable, definition.Type, definition.DefaultValue, default);
}
