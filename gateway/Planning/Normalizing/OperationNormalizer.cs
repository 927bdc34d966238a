using System.Collections.Immutable;
using Federation;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Normalizing;

/// <summary>Operation → <see cref="NormalSet"/>.</summary>
/// <remarks>
/// Steps, in one walk down: 1. drop what is skipped by a literal and read <c>@skip</c>/<c>@include</c> on variables as conditions;
/// 2. write fragments out and turn type conditions into scopes: an object type, or an abstract type where it covers more than one type of
/// the position; 3. merge the selections of one field: same response key, scope and arguments. The walk counts fields and depth, so a
/// document whose fragments multiply ends at the limit.
/// </remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Collection">Field collection</seealso>
internal sealed class OperationNormalizer
{
    private readonly Schema _schema;
    private readonly PlannerOptions _options;
    private readonly IReadOnlySet<string> _apart;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);
    private readonly CancellationToken _cancellationToken;
    private int _fieldCount;

    private OperationNormalizer(Schema schema, DocumentNode document, PlannerOptions options, IReadOnlySet<string> apart, CancellationToken cancellationToken)
    {
        _apart = apart;
        _schema = schema;
        _options = options;
        _cancellationToken = cancellationToken;
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            _fragments.TryAdd(fragment.Name, fragment);
        }
    }

    /// <param name="schema">What the client sees.</param>
    /// <param name="document">With the operation's fragments.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="options">Limits.</param>
    /// <param name="apart">Names of fields that are selected on each object type by itself.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="PlanException">A limit was reached.</exception>
    public static NormalSet Normalize(
        Schema schema,
        DocumentNode document,
        OperationDefinitionNode operation,
        PlannerOptions options,
        IReadOnlySet<string> apart,
        CancellationToken cancellationToken)
    {
        var root = schema.GetRootType(operation.Operation)
            ?? throw new PlanException(PlanErrorCodes.OperationUnsupported, $"The schema has no root type for a {operation.Operation.ToString().ToLowerInvariant()}.");
        return new OperationNormalizer(schema, document, options, apart, cancellationToken)
            .Normalize(root, [new SelectedSet(operation.SelectionSet, Conditions.None)], depth: 1);
    }

    private NormalSet Normalize(CompositeType type, List<SelectedSet> sets, int depth)
    {
        if (depth > _options.MaxDepth)
        {
            throw new PlanException(PlanErrorCodes.TooDeep, $"The operation nests deeper than {_options.MaxDepth} levels.");
        }

        var scope = PositionScope.Of(_schema, type);
        var groups = new List<FieldGroup>();
        var index = new Dictionary<(string Key, string Scope, string Name, string Arguments, bool Denied), FieldGroup>();
        var order = new List<(FieldGroup Group, int Index, int Source)>();
        for (var source = 0; source < sets.Count; source++)
        {
            var collected = new Collection(groups, index, order, source);
            Collect(sets[source].SelectionSet, scope, sets[source].Conditions, collected, depth);
        }

        var keys = new SourceKeys(groups.Where(group => group.IsIntrospection).Select(group => group.Node.ResponseName));
        var fields = groups.ToDictionary(group => group, group => Merge(group, keys.Of(group.Node.ResponseName, group.Node.Name), depth));
        return new NormalSet(
            type,
            [.. groups.Select(group => fields[group])],
            [.. order.Select(one => new NormalOccurrence(fields[one.Group], one.Group.Occurrences[one.Index].Conditions, one.Source, one.Index))]);
    }

    private void Collect(
        SelectionSetNode selectionSet,
        PositionScope scope,
        ImmutableArray<PlanCondition> conditions,
        Collection collected,
        int depth)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        foreach (var selection in selectionSet.Selections)
        {
            Count();
            if (SkipReader.Read(selection.Directives) is not { } own || Conditions.And(conditions, own) is not { } all)
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    foreach (var (number, narrowed) in scope.Split(_schema, _apart.Contains(field.Name)).Index())
                    {
                        if (number > 0)
                        {
                            Count(); // A field of an interface that has to be told apart by type is as many fields.
                        }

                        AddField(field, narrowed, all, collected);
                    }

                    break;
                case InlineFragmentNode fragment:
                    CollectFragment(fragment.TypeCondition, fragment.SelectionSet, scope, all, collected, depth);
                    break;
                case FragmentSpreadNode spread when _fragments.TryGetValue(spread.Name, out var definition):
                    if (SkipReader.Read(definition.Directives) is not null)
                    {
                        CollectFragment(definition.TypeCondition, definition.SelectionSet, scope, all, collected, depth);
                    }

                    break;
            }
        }
    }

    private void Count()
    {
        if (++_fieldCount > _options.MaxFields)
        {
            throw new PlanException(PlanErrorCodes.TooManyFields, $"The operation has more than {_options.MaxFields} selections with its fragments written out.");
        }
    }

    private void CollectFragment(
        NamedTypeNode? condition,
        SelectionSetNode selectionSet,
        PositionScope scope,
        ImmutableArray<PlanCondition> conditions,
        Collection collected,
        int depth)
    {
        if (depth > _options.MaxDepth)
        {
            throw new PlanException(PlanErrorCodes.TooDeep, $"The operation nests deeper than {_options.MaxDepth} levels.");
        }

        if (condition is null)
        {
            Collect(selectionSet, scope, conditions, collected, depth + 1);
        }
        else if (_schema.GetType<CompositeType>(condition.Name) is { } type && scope.Narrow(_schema, type) is { } narrowed)
        {
            Collect(selectionSet, narrowed, conditions, collected, depth + 1);
        }
    }

    private static void AddField(
        FieldNode node,
        PositionScope scope,
        ImmutableArray<PlanCondition> conditions,
        Collection collected)
    {
        // Most fields have neither, and every new operation comes through here with all of its fields.
        var denied = node.Directives.Count > 0 && node.Directives.Any(directive => directive.Name == GatewayDirectives.Denied);
        var arguments = node.Arguments.Count == 0 ? "" : string.Join(',', node.Arguments.OrderBy(argument => argument.Name, StringComparer.Ordinal).Select(argument => argument.Print(indented: false)));
        var key = (node.ResponseName, scope.Type.Name, node.Name, arguments, denied);
        if (!collected.Index.TryGetValue(key, out var group))
        {
            group = new FieldGroup(node, scope, arguments, denied);
            collected.Index.Add(key, group);
            collected.Groups.Add(group);
        }

        collected.Order.Add((group, group.Occurrences.Count, collected.Source));
        group.Occurrences.Add((node, conditions));
    }

    private NormalField Merge(FieldGroup group, string key, int depth)
    {
        var conditions = group.Occurrences.Select(occurrence => occurrence.Conditions).Aggregate(Conditions.Common);
        var definition = (group.Scope.Type as FieldContainerType)?.GetField(group.Node.Name) ?? IntrospectionField(group);
        NormalSet? children = null;
        if (!group.IsDenied && definition?.Type.Named is CompositeType childType)
        {
            // A valid operation selects below every selection of the field, so their places are those of its occurrences.
            var sets = group.Occurrences
                .Select(occurrence => new SelectedSet(occurrence.Node.SelectionSet!, Conditions.Without(occurrence.Conditions, conditions)))
                .ToList();
            children = Normalize(childType, sets, depth + 1);
        }

        return new NormalField
        {
            ResponseKey = group.Node.ResponseName,
            Key = key,
            Name = group.Node.Name,
            Scope = group.Scope.Type,
            Definition = definition,
            Arguments = group.Node.Arguments,
            ArgumentText = group.ArgumentText,
            Conditions = conditions,
            TypeNames = group.Scope.IsWhole ? [] : group.Scope.TypeNames,
            IsDenied = group.IsDenied,
            DeniedCoordinates = group.IsDenied ? [.. group.Occurrences.Select(occurrence => DeniedCoordinate(occurrence.Node)).OfType<string>().Distinct(StringComparer.Ordinal)] : [],
            Children = children,
        };
    }

    private static string? DeniedCoordinate(FieldNode node)
        => (node.Directives.FirstOrDefault(directive => directive.Name == GatewayDirectives.Denied)?.GetArgument(GatewayDirectives.DeniedCoordinate) as StringValueNode)?.Value;

    private OutputField? IntrospectionField(FieldGroup group) => group.Node.Name switch
    {
        "__schema" => new OutputField("__schema", null, new NonNullType(_schema.GetType("__Schema")!), [], default),
        "__type" => new OutputField("__type", null, _schema.GetType("__Type")!, [], default),
        _ => null,
    };

    private sealed record SelectedSet(SelectionSetNode SelectionSet, ImmutableArray<PlanCondition> Conditions);

    /// <summary>What was collected on a position so far, and which of the parent's selections is being read.</summary>
    private sealed record Collection(
        List<FieldGroup> Groups,
        Dictionary<(string Key, string Scope, string Name, string Arguments, bool Denied), FieldGroup> Index,
        List<(FieldGroup Group, int Index, int Source)> Order,
        int Source);

    private sealed class FieldGroup(FieldNode node, PositionScope scope, string argumentText, bool isDenied)
    {
        public FieldNode Node => node;

        public PositionScope Scope => scope;

        public string ArgumentText => argumentText;

        public bool IsDenied => isDenied;

        public bool IsIntrospection => node.Name is "__schema" or "__type";

        public List<(FieldNode Node, ImmutableArray<PlanCondition> Conditions)> Occurrences { get; } = [];
    }
}
