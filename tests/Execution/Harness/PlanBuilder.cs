using System.Collections.Immutable;
using Gateway.Planning;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Execution.Tests.Harness;

/// <summary>Writes plans by hand: the client's operation gives the answer, the fetches are given as text.</summary>
internal sealed class PlanBuilder
{
    private readonly Schema _apiSchema;
    private readonly OperationDefinitionNode _operation;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments;
    private readonly List<FetchNode> _fetches = [];
    private readonly HashSet<string> _denied = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _sourceKeys = new(StringComparer.Ordinal);

    public PlanBuilder(Schema apiSchema, string operation)
    {
        _apiSchema = apiSchema;
        var document = Utf8GraphQLParser.Parse(operation);
        _operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        _fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(fragment => fragment.Name);
    }

    public OperationDefinitionNode Operation => _operation;

    /// <summary>A root fetch.</summary>
    public PlanBuilder Root(string? subgraph, string selections, int[]? dependsOn = null, string[]? variables = null, PlanCondition[]? conditions = null)
    {
        _fetches.Add(new FetchNode
        {
            Id = _fetches.Count,
            Subgraph = subgraph,
            Operation = _operation.Operation,
            OperationText = $"{_operation.Operation.ToString().ToLowerInvariant()}{{{selections}}}",
            Variables = [.. variables ?? []],
            DependsOn = [.. dependsOn ?? []],
            Conditions = [.. conditions ?? []],
            Selections = Utf8GraphQLParser.ParseSelectionSet(selections),
        });
        return this;
    }

    /// <summary>An entity fetch with one lookup.</summary>
    public PlanBuilder Entities(string subgraph, string path, string representation, string selections, params int[] dependsOn)
        => Entities(subgraph, [Lookup("_entities", path, representation, selections)], dependsOn);

    public PlanBuilder Entities(string subgraph, EntityLookup[] lookups, params int[] dependsOn)
    {
        _fetches.Add(new FetchNode
        {
            Id = _fetches.Count,
            Subgraph = subgraph,
            Operation = OperationType.Query,
            OperationText = $"query({string.Join(',', lookups.Select(lookup => $"${lookup.Variable}:[_Any!]!"))}){{…}}",
            DependsOn = [.. dependsOn],
            Lookups = [.. lookups],
        });
        return this;
    }

    /// <param name="key">The response key; the variable is <c>representations</c>, or the key's for several.</param>
    /// <param name="path">As <see cref="FetchPath"/> prints it: <c>products.@.reviews.@|[Review]</c>.</param>
    /// <param name="representation">The fields of the representation.</param>
    /// <param name="selections">What is selected on the entities.</param>
    /// <param name="typeName">The representation's type name where it is not the object's own.</param>
    /// <param name="conditions">When it is sent.</param>
    /// <param name="identity">The fields of the representation that are the key; null: all.</param>
    /// <param name="notNull">The parts of the key that the subgraph takes no null for.</param>
    /// <param name="alternatives">Other keys for objects that lack the first.</param>
    public static EntityLookup Lookup(
        string key,
        string path,
        string representation,
        string selections,
        string? typeName = null,
        PlanCondition[]? conditions = null,
        string? identity = null,
        string[]? notNull = null,
        string[]? alternatives = null) => new()
        {
            ResponseKey = key,
            Variable = key == "_entities" ? "representations" : key[1..],
            Path = ParsePath(path),
            Representation = Utf8GraphQLParser.ParseSelectionSet(representation),
            RepresentationTypeName = typeName,
            Key = identity is null ? null : Utf8GraphQLParser.ParseSelectionSet(identity),
            NotNull = [.. notNull ?? []],
            Alternatives = [.. (alternatives ?? []).Select(text => Utf8GraphQLParser.ParseSelectionSet(text)).Select(other => new AlternativeKey(other, other, []))],
            Selections = Utf8GraphQLParser.ParseSelectionSet(selections),
            Conditions = [.. conditions ?? []],
        };

    /// <summary>Authorization denied the field of this coordinate.</summary>
    public PlanBuilder Deny(string coordinate)
    {
        _denied.Add(coordinate);
        return this;
    }

    /// <summary>The response key is read from another key of the merged tree.</summary>
    public PlanBuilder ReadFrom(string responseKey, string sourceKey)
    {
        _sourceKeys.Add(responseKey, sourceKey);
        return this;
    }

    public QueryPlan Build() => new()
    {
        Operation = _operation.Operation,
        OperationName = _operation.Name,
        Fetches = [.. _fetches],
        Selections = Select(_operation.SelectionSet, _apiSchema.GetRootType(_operation.Operation)!),
        VariableDefinitions = _operation.VariableDefinitions,
    };

    private ResponseSelectionSet Select(SelectionSetNode selections, CompositeType type)
    {
        var fields = new List<ResponseField>();
        Add(fields, selections, type, null, []);
        return new ResponseSelectionSet(type, [.. fields]);
    }

    private void Add(
        List<ResponseField> fields,
        SelectionSetNode selections,
        CompositeType type,
        IReadOnlyList<string>? types,
        ImmutableArray<PlanCondition> conditions)
    {
        foreach (var selection in selections.Selections)
        {
            var all = conditions.AddRange(ConditionsOf(selection));
            switch (selection)
            {
                case FieldNode field:
                    fields.Add(Create(field, type, types, all));
                    break;
                case InlineFragmentNode fragment:
                    AddFragment(fields, fragment.SelectionSet, type, fragment.TypeCondition?.Name, types, all);
                    break;
                case FragmentSpreadNode spread:
                    AddFragment(fields, _fragments[spread.Name].SelectionSet, type, _fragments[spread.Name].TypeCondition.Name, types, all);
                    break;
            }
        }
    }

    private void AddFragment(
        List<ResponseField> fields,
        SelectionSetNode selections,
        CompositeType type,
        string? condition,
        IReadOnlyList<string>? types,
        ImmutableArray<PlanCondition> conditions)
    {
        if (condition is not null)
        {
            type = _apiSchema.GetType<CompositeType>(condition)!;
            var possible = _apiSchema.GetPossibleTypes(type).Select(candidate => candidate.Name);
            types = [.. types is null ? possible : possible.Intersect(types)];
        }

        Add(fields, selections, type, types, conditions);
    }

    private ResponseField Create(FieldNode field, CompositeType type, IReadOnlyList<string>? types, ImmutableArray<PlanCondition> conditions)
    {
        var definition = (type as FieldContainerType)?.GetField(field.Name);
        return new ResponseField
        {
            ResponseKey = field.ResponseName,
            SourceKey = _sourceKeys.GetValueOrDefault(field.ResponseName, field.Name == "__typename" ? "__typename" : field.ResponseName),
            Definition = definition,
            TypeNames = [.. types ?? []],
            Conditions = conditions,
            IsDenied = definition is not null && _denied.Contains(definition.Coordinate),
            Selections = field.SelectionSet is { } nested && definition is not null ? Select(nested, (CompositeType)definition.Type.Named) : null,
        };
    }

    private static IEnumerable<PlanCondition> ConditionsOf(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.GetArgument("if") is VariableNode variable)
            {
                yield return new PlanCondition(variable.Name, directive.Name == "include");
            }
        }
    }

    private static FetchPath ParsePath(string path)
    {
        var segments = new List<FetchPathSegment>();
        foreach (var part in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, types) = part.Split('|') is [var left, var right] ? (left, right.Trim('[', ']').Split(',')) : (part, []);
            if (name == "@")
            {
                segments[^1] = segments[^1] with { ListDepth = segments[^1].ListDepth + 1, TypeNames = [.. types] };
            }
            else
            {
                segments.Add(new FetchPathSegment(name, 0, [.. types]));
            }
        }

        return new FetchPath([.. segments]);
    }
}
