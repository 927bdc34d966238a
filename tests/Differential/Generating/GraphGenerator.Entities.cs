namespace Gateway.Differential.Tests.Generating;

internal sealed partial class GraphGenerator
{
    private void AddEntities()
    {
        var count = _random.Next(2, 6);
        for (var i = 0; i < count; i++)
        {
            var entity = new TypeModel($"E{i}", ModelKind.Entity);
            _graph.Types.Add(entity);
            AddKeys(entity);
            AddHomes(entity);
            AddLeavesTo(entity, _random.Next(2, 6));
            if (_random.Chance(60))
            {
                var mutable = new FieldModel("count", "Int") { IsMutable = true };
                Own(mutable, entity.Homes);
                entity.Fields.Add(mutable);
            }
        }
    }

    private void AddKeys(TypeModel entity)
    {
        var id = new FieldModel("id", _random.Chance(85) ? "ID!" : "String!") { IsKey = true };
        Add(new KeyModel("id", [id]));
        if (_random.Chance(35))
        {
            Add(new KeyModel("region code", [new FieldModel("region", "String!") { IsKey = true }, new FieldModel("code", "Int!") { IsKey = true }]));
        }

        if (_random.Chance(25))
        {
            var org = new TypeModel($"{entity.Name}Org", ModelKind.Value);
            org.Fields.Add(new FieldModel("zone", "String!") { IsKey = true });
            org.Fields.Add(new FieldModel("number", "Int!") { IsKey = true });
            _graph.Types.Add(org);
            Add(new KeyModel(_random.Pick(["org { zone number }", "org { number }"]), [new FieldModel("org", $"{org.Name}!") { IsKey = true }]));
        }

        if (_random.Chance(20) && _graph.Entities.FirstOrDefault() is { } parent && parent != entity)
        {
            Add(new KeyModel("serial parent { id }", [new FieldModel("serial", "Int!") { IsKey = true }, new FieldModel("parent", $"{parent.Name}!") { IsKey = true }]));
        }

        if (_random.Chance(20))
        {
            Add(new KeyModel("sku", [new FieldModel("sku", "String!") { IsKey = true }]));
        }

        if (_random.Chance(15))
        {
            (entity.Keys[0], entity.Keys[^1]) = (entity.Keys[^1], entity.Keys[0]);
        }

        void Add(KeyModel key)
        {
            entity.Keys.Add(key);
            entity.Fields.AddRange(key.Fields);
        }
    }

    /// <summary>The first home knows every key; another knows the first of them, or one of the others.</summary>
    private void AddHomes(TypeModel entity)
    {
        entity.Homes.AddRange(_random.Some(Enumerable.Range(0, SubgraphCount).ToList(), 1, 4).OrderBy(_ => _random.Next()));
        foreach (var (index, home) in entity.Homes.Index())
        {
            var keys = index == 0 ? entity.Keys
                : _random.Chance(65) ? _random.Chance(30) ? [entity.Keys[0], .. _random.Some(entity.Keys, 1, 2)] : [entity.Keys[0]]
                : [_random.Pick(entity.Keys)];
            foreach (var key in keys)
            {
                AddKey(entity, home, key, isResolvable: true);
            }
        }
    }

    private void AddLeavesTo(TypeModel entity, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var field = NextLeaf();
            Own(field, entity.Homes);
            entity.Fields.Add(field);
        }
    }

    private FieldModel NextLeaf()
    {
        var (arguments, values) = _random.Chance(25) ? _random.Pick(LeafTypes.Arguments) : ("", "");
        return new FieldModel(NextField("f"), _random.Pick(LeafTypes.Types)) { Arguments = arguments, ArgumentValues = values };
    }
}
