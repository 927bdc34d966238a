namespace Gateway.Differential.Tests.Generating;

internal sealed partial class GraphGenerator
{
    private void AddEntities()
    {
        var count = _random.Next(2, 6);
        for (var i = 0; i < count; i++)
        {
            var isRing = SubgraphCount > 2 && _random.Chance(15);
            var entity = new TypeModel($"{(isRing ? KeyRingPrefix : "E")}{i}", ModelKind.Entity);
            _graph.Types.Add(entity);
            AddKeys(entity, _graph.Entities.First());
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

    private void AddKeys(TypeModel entity, TypeModel? parent)
    {
        Add(new KeyModel("id", [Key("id", _random.Chance(85) ? "ID!" : "String!")]));
        var isRing = entity.Name.StartsWith(KeyRingPrefix, StringComparison.Ordinal);
        if (isRing || _random.Chance(35))
        {
            Add(new KeyModel("region code", [Key("region", "String!"), Key("code", "Int!")]));
        }

        if (_random.Chance(25))
        {
            var org = new TypeModel($"{entity.Name}Org", ModelKind.Value);
            org.Fields.Add(Key("zone", "String!"));
            org.Fields.Add(Key("number", "Int!"));
            _graph.Types.Add(org);
            Add(new KeyModel(_random.Pick(["org { zone number }", "org { number }"]), [Key("org", $"{org.Name}!")]));
        }

        if (_random.Chance(20) && parent is not null && parent != entity)
        {
            Add(new KeyModel("serial parent { id }", [Key("serial", "Int!"), Key("parent", $"{parent.Name}!")]));
        }

        if (isRing || _random.Chance(20))
        {
            Add(new KeyModel("sku", [Key("sku", "String!")]));
        }

        if (_random.Chance(15))
        {
            (entity.Keys[0], entity.Keys[^1]) = (entity.Keys[^1], entity.Keys[0]);
        }

        static FieldModel Key(string name, string type) => new(name, type) { IsKey = true };

        void Add(KeyModel key)
        {
            entity.Keys.Add(key);
            entity.Fields.AddRange(key.Fields);
        }
    }

    /// <summary>Without a ring: the first home knows every key; another knows the first of them, or one of the others.</summary>
    private void AddHomes(TypeModel entity)
    {
        var isRing = entity.Name.StartsWith(KeyRingPrefix, StringComparison.Ordinal);
        var most = isRing ? Math.Min(4, entity.Keys.Count) : 4;
        entity.Homes.AddRange(_random.Some(Enumerable.Range(0, SubgraphCount).ToList(), isRing ? most : 1, most).OrderBy(_ => _random.Next()));
        if (isRing)
        {
            AddKeyRing(entity);
            return;
        }

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
