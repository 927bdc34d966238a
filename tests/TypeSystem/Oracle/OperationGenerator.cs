using System.Text;
using GraphQL.Language;

namespace GraphQL.TypeSystem.Tests.Oracle;

/// <summary>
/// Makes executable documents for a schema: operations with variables, nested selections, fragments, directives and values of every type;
/// most of them right, the others with one to four faults, each made where it belongs. One seed, one sequence.
/// </summary>
internal sealed partial class OperationGenerator(Schema schema, int seed)
{
    private const int MaxDepth = 4;

    private static readonly OperationFault[] AllFaults = Enum.GetValues<OperationFault>();

    private readonly Random _random = new(seed);
    private readonly HashSet<OperationFault> _faults = [];
    private readonly List<Fragment> _fragments = [];
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);
    private int _names;

    /// <summary>The next document.</summary>
    public string Make()
    {
        _faults.Clear();
        _fragments.Clear();
        _variables.Clear();
        _names = 0;
        for (var faults = Chance(3) ? 0 : _random.Next(1, 5); faults > 0; faults--)
        {
            _faults.Add(Pick(AllFaults));
        }

        var definitions = new List<string>();
        for (var operations = Chance(4) ? 2 : 1; operations > 0; operations--)
        {
            definitions.Add(MakeOperation(isNamed: true));
        }

        if (definitions.Count == 1 && Chance(4))
        {
            definitions[0] = MakeOperation(isNamed: false);
        }

        AddFaultyDefinitions(definitions);
        definitions.InsertRange(_random.Next(definitions.Count + 1), _fragments.Select(fragment => fragment.Text));
        return string.Join('\n', definitions);
    }

    private void AddFaultyDefinitions(List<string> definitions)
    {
        if (TryFail(OperationFault.OperationNameTwice))
        {
            definitions.Add("query Op0 { __typename }");
            definitions.Add("query Op0 { __typename }");
        }

        if (TryFail(OperationFault.AnonymousAmongOthers))
        {
            definitions.Add("{ __typename }");
        }

        if (TryFail(OperationFault.UnusedFragment))
        {
            definitions.Add($"fragment Unused{_names++} on {schema.QueryType!.Name} {{ __typename }}");
        }

        if (TryFail(OperationFault.FragmentNameTwice) && _fragments.Count > 0)
        {
            definitions.Add(_fragments[0].Text);
        }

        if (TryFail(OperationFault.TypeDefinitionInRequest))
        {
            definitions.Add(Pick(["type NotHere { a: Int }", "directive @notHere on QUERY", "scalar NotHere", "extend enum NotHere { A }", "schema { query: NotHere }"]));
        }

        if (schema.SubscriptionType is { } subscription && TryFail(OperationFault.SubscriptionOfSeveral))
        {
            var scope = new Scope();
            var body = $"{{ one: {MakeField(Pick(subscription.Fields), MaxDepth, scope, hasCondition: false, hasAlias: false)} two: __typename }}";
            definitions.Add($"subscription Several{MakeVariableDefinitions(scope)} {body}");
        }

        if (TryFail(OperationFault.FragmentCycle))
        {
            var type = Pick(schema.Types.OfType<CompositeType>().ToList()).Name;
            definitions.Add($"fragment CycleA on {type} {{ __typename ...CycleB }}");
            definitions.Add($"fragment CycleB on {type} {{ ...CycleA }}");
        }

        if (TryFail(OperationFault.DeepIntrospection))
        {
            definitions.Add("query Deep { __schema { types { fields { type { fields { type { interfaces { name } } } } } } } }");
        }
    }

    private string MakeOperation(bool isNamed)
    {
        var kinds = new List<OperationType> { OperationType.Query, OperationType.Query, OperationType.Query };
        kinds.AddRange(schema.MutationType is null ? [] : [OperationType.Mutation]);
        kinds.AddRange(schema.SubscriptionType is null ? [] : [OperationType.Subscription]);
        var kind = Pick(kinds);
        var root = schema.GetRootType(kind)!;
        var scope = new Scope();
        var keyword = kind.ToString().ToLowerInvariant();
        string body;
        if (kind == OperationType.Subscription && !_faults.Contains(OperationFault.SubscriptionOfSeveral))
        {
            body = $"{{ {MakeField(Pick(root.Fields), 1, scope, hasCondition: false)} }}";
        }
        else
        {
            body = MakeSelectionSet(root, 0, scope, hasCondition: kind != OperationType.Subscription);
        }

        var directives = MakeDirectives(keyword.ToUpperInvariant(), scope);
        var definitions = MakeVariableDefinitions(scope);
        return !isNamed && definitions.Length == 0 && directives.Length == 0 && kind == OperationType.Query
            ? body
            : $"{keyword}{(isNamed ? $" Op{_names++}" : "")}{definitions}{directives} {body}";
    }

    private string MakeVariableDefinitions(Scope scope)
    {
        var used = scope.Variables.Concat(Reach(scope).SelectMany(fragment => fragment.Scope.Variables)).Distinct(StringComparer.Ordinal).ToList();
        if (used.Count > 0 && TryFail(OperationFault.UndefinedVariable))
        {
            used.RemoveAt(_random.Next(used.Count));
        }

        var definitions = used.ConvertAll(MakeVariableDefinition);
        if (TryFail(OperationFault.UnusedVariable))
        {
            definitions.Add($"$unused{_names++}: Int");
        }

        if (TryFail(OperationFault.VariableTwice) && definitions.Count > 0)
        {
            definitions.Add(Pick(definitions));
        }

        if (TryFail(OperationFault.OutputTypeAsVariable))
        {
            definitions.Add($"$output: [{schema.QueryType!.Name}!]");
        }

        if (TryFail(OperationFault.UnknownType))
        {
            definitions.Add("$unknown: [Strng]");
        }

        return definitions.Count == 0 ? "" : $"({string.Join(Chance(2) ? ", " : " ", definitions)})";
    }

    private string MakeVariableDefinition(string name)
    {
        var type = _variables[name];
        var defaultValue = Chance(5) && schema.ResolveType(Utf8GraphQLParser.ParseType(type)) is { Named.IsInput: true } resolved
            ? $" = {MakeValue(resolved, new Scope(), isConstant: true)}"
            : "";
        return $"${name}: {type}{defaultValue}{(Chance(8) ? MakeDirectives("VARIABLE_DEFINITION", new Scope(), isConstant: true) : "")}";
    }

    // The fragments that a scope spreads, directly or through others.
    private List<Fragment> Reach(Scope scope)
    {
        var reached = new List<Fragment>();
        var open = new Stack<Scope>([scope]);
        while (open.TryPop(out var next))
        {
            foreach (var fragment in _fragments.Where(fragment => next.Spreads.Contains(fragment.Name) && !reached.Contains(fragment)).ToList())
            {
                reached.Add(fragment);
                open.Push(fragment.Scope);
            }
        }

        return reached;
    }

    private string MakeSelectionSet(CompositeType type, int depth, Scope scope, bool hasCondition = true)
    {
        var text = new StringBuilder("{");
        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            text.Append(' ').Append(MakeSelection(type, depth, scope, hasCondition));
        }

        return text.Append(" }").ToString();
    }

    private string MakeSelection(CompositeType type, int depth, Scope scope, bool hasCondition)
    {
        if (TryFail(OperationFault.UnknownField))
        {
            return Pick(["nothing", "nme", type is FieldContainerType { Fields: [{ Name: var name }, ..] } ? name + "s" : "isin"]);
        }

        if (TryFail(OperationFault.ConflictingAlias) && type is FieldContainerType { Fields.Count: > 1 } fields)
        {
            var alias = $"same{_names++}";
            return $"{alias}: {MakeField(fields.Fields[0], depth + 1, scope, hasCondition, hasAlias: false)} {alias}: {MakeField(fields.Fields[1], depth + 1, scope, hasCondition, hasAlias: false)}";
        }

        switch (_random.Next(10))
        {
            case 0:
                return $"__typename{Conditions(scope, hasCondition)}";
            case 1 or 2 when depth < MaxDepth:
                return MakeInlineFragment(type, depth, scope, hasCondition);
            case 3 when depth < MaxDepth:
                return MakeSpread(type, depth, scope, hasCondition);
        }

        if (type is not FieldContainerType container)
        {
            return depth < MaxDepth ? MakeInlineFragment(type, depth, scope, hasCondition) : "__typename";
        }

        var candidates = depth < MaxDepth ? container.Fields : [.. container.Fields.Where(field => field.Type.Named.IsLeaf)];
        return candidates.Count == 0 ? "__typename" : MakeField(Pick(candidates), depth + 1, scope, hasCondition);
    }

    private string MakeField(OutputField field, int depth, Scope scope, bool hasCondition = true, bool hasAlias = true)
    {
        var arguments = MakeArguments(field.Arguments, scope);
        var alias = hasAlias && (arguments.Length > 0 || Chance(6)) ? $"a{_names++}: " : "";
        var directives = Conditions(scope, hasCondition) + MakeDirectives("FIELD", scope);
        var selection = field.Type.Named is CompositeType composite ? " " + MakeSelectionSet(composite, depth, scope) : "";
        if (selection.Length > 0 && TryFail(OperationFault.CompositeWithoutSelection))
        {
            selection = "";
        }
        else if (selection.Length == 0 && TryFail(OperationFault.LeafWithSelection))
        {
            selection = " { __typename }";
        }

        return $"{alias}{field.Name}{arguments}{directives}{selection}";
    }

    private string MakeInlineFragment(CompositeType type, int depth, Scope scope, bool hasCondition)
    {
        var directives = Conditions(scope, hasCondition) + MakeDirectives("INLINE_FRAGMENT", scope);
        if (TryFail(OperationFault.ConditionOnLeaf))
        {
            return $"... on {Pick(["Int", schema.Types.OfType<EnumType>().First().Name])}{directives} {{ __typename }}";
        }

        if (Chance(4))
        {
            return $"...{directives} {MakeSelectionSet(type, depth + 1, scope, hasCondition)}";
        }

        var target = PickFragmentType(type);
        return $"... on {target.Name}{directives} {MakeSelectionSet(target, depth + 1, scope, hasCondition)}";
    }

    private CompositeType PickFragmentType(CompositeType type)
    {
        var isImpossible = TryFail(OperationFault.ImpossibleFragment);
        var candidates = schema.Types.OfType<CompositeType>()
            .Where(candidate => !candidate.Name.StartsWith("__", StringComparison.Ordinal) && schema.DoTypesOverlap(type, candidate) != isImpossible)
            .ToList();
        return candidates.Count == 0 ? type : Pick(candidates);
    }

    private string MakeSpread(CompositeType type, int depth, Scope scope, bool hasCondition)
    {
        var directives = Conditions(scope, hasCondition) + MakeDirectives("FRAGMENT_SPREAD", scope);
        if (TryFail(OperationFault.UnknownFragment))
        {
            return $"...Nowhere{directives}";
        }

        if (scope.Name is not null && TryFail(OperationFault.FragmentCycle))
        {
            scope.Spreads.Add(scope.Name);
            return $"...{scope.Name}{directives}";
        }

        // Without conditions in subscriptions: a fragment made for another operation can have them.
        var known = hasCondition ? _fragments.FindAll(fragment => schema.DoTypesOverlap(fragment.Type, type)) : [];
        var chosen = known.Count > 0 && Chance(2) ? Pick(known) : MakeFragment(PickFragmentType(type), depth, hasCondition);
        scope.Spreads.Add(chosen.Name);
        return $"...{chosen.Name}{directives}";
    }

    private Fragment MakeFragment(CompositeType type, int depth, bool hasCondition)
    {
        var scope = new Scope { Name = $"F{_names++}" };
        var directives = MakeDirectives("FRAGMENT_DEFINITION", scope);
        var body = MakeSelectionSet(type, depth + 1, scope, hasCondition);
        var fragment = new Fragment(scope.Name, type, scope, $"fragment {scope.Name} on {type.Name}{directives} {body}");
        _fragments.Add(fragment);
        return fragment;
    }

    private bool TryFail(OperationFault fault) => _faults.Contains(fault) && Chance(2) && _faults.Remove(fault);

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private sealed class Scope
    {
        public string? Name { get; init; }

        public List<string> Variables { get; } = [];

        public HashSet<string> Spreads { get; } = new(StringComparer.Ordinal);
    }

    private sealed record Fragment(string Name, CompositeType Type, Scope Scope, string Text);
}
