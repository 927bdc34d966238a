namespace Gateway.Differential.Tests.Generating;

internal sealed partial class GraphGenerator
{
    /// <summary>More leaves where the types are known: none may be forbidden any more.</summary>
    private void AddLeaves()
    {
        foreach (var entity in _graph.Entities.Where(_ => _random.Chance(50)))
        {
            AddLeavesTo(entity, 1);
        }
    }

    /// <summary>Fields that lead from entity to entity, value, interface or union.</summary>
    private void AddReferences()
    {
        foreach (var entity in _graph.Entities.ToList())
        {
            for (var i = _random.Next(1, 4); i > 0; i--)
            {
                AddReference(entity, entity.Homes);
            }

            if (entity.Homes.Count > 1 && _random.Chance(20))
            {
                AddSplitValue(entity, entity.Homes);
            }
        }
    }

    private FieldModel? AddReference(TypeModel parent, IReadOnlyList<int> homes)
    {
        var target = _random.Pick(_graph.Types.FindAll(type => type.Kind != ModelKind.SplitValue && !type.Name.EndsWith("Org", StringComparison.Ordinal)));
        var possible = homes.Where(home => MayBeIn(target, home)).ToList();
        if (possible.Count == 0)
        {
            return null;
        }

        var (arguments, values) = _random.Chance(15) ? _random.Pick(LeafTypes.Arguments) : ("", "");
        var field = new FieldModel(NextField("r"), Nullable(target, Wrap(target.Name))) { Arguments = arguments, ArgumentValues = values };
        Own(field, possible);
        foreach (var owner in field.Owners)
        {
            Ensure(target, owner);
        }

        AgreeOnTypes(field);
        parent.Fields.Add(field);
        return field;
    }

    /// <summary>Who shares a field answers it alike: they need a type in common.</summary>
    private void AgreeOnTypes(FieldModel field)
    {
        if (!field.Owners.Select(owner => _graph.Find(field.Named)!.MembersIn(owner)).Aggregate((left, right) => left.Intersect(right)).Any())
        {
            field.Owners.RemoveWhere(owner => owner != field.Owners.Min);
        }
    }

    /// <summary>What may stand at an abstract field is known at the end: it may be nothing, so it can be null.</summary>
    private string Nullable(TypeModel target, string type)
        => !target.IsAbstract && !type.EndsWith('!') && _random.Chance(15) ? $"{type}!" : type;

    /// <summary>A field that several resolve, each with another part of its value.</summary>
    private void AddSplitValue(TypeModel parent, IReadOnlyList<int> homes)
    {
        var owners = _random.Some(homes, 2, 3);
        var type = new TypeModel($"P{NextField("")}", ModelKind.SplitValue);
        type.Present.UnionWith(owners);
        _graph.Types.Add(type);
        foreach (var owner in owners)
        {
            // Each has a part, so that none is empty.
            var own = NextLeaf();
            own.Owners.Add(owner);
            var shared = NextLeaf();
            Own(shared, owners);
            type.Fields.Add(own);
            type.Fields.Add(shared);
        }

        var field = new FieldModel(NextField("p"), _random.Chance(30) ? $"[{type.Name}]" : type.Name);
        field.Owners.UnionWith(owners);
        parent.Fields.Add(field);
    }

    private void AddRoots()
    {
        var all = Enumerable.Range(0, SubgraphCount).ToList();
        foreach (var entity in _graph.Entities.ToList())
        {
            var field = new FieldModel(NextField("q"), Wrap(entity.Name));
            Own(field, [.. all.Where(subgraph => MayBeIn(entity, subgraph))]);
            foreach (var owner in field.Owners)
            {
                Ensure(entity, owner);
            }

            _graph.Query.Fields.Add(field);
        }

        for (var i = _random.Next(1, 5); i > 0; i--)
        {
            AddReference(_graph.Query, all);
        }

        if (_random.Chance(30))
        {
            AddSplitValue(_graph.Query, all);
        }

        var leaf = NextLeaf();
        Own(leaf, all);
        _graph.Query.Fields.Add(leaf);
    }

    private void AddMutations()
    {
        var mutable = _graph.Entities.Where(entity => entity.Find("count") is not null).ToList();
        for (var i = mutable.Count == 0 ? 0 : _random.Next(0, 4); i > 0; i--)
        {
            var entity = _random.Pick(mutable);
            var field = new FieldModel($"set{i}", entity.Name) { Arguments = "(id: ID!, value: Int!)" };
            var owner = _random.Pick(Enumerable.Range(0, SubgraphCount).Where(subgraph => MayBeIn(entity, subgraph)).ToList());
            field.Owners.Add(owner);
            Ensure(entity, owner);
            _graph.Mutation.Fields.Add(field);
        }
    }
}
