namespace Gateway.Differential.Tests.Generating;

internal sealed partial class GraphGenerator
{
    private static readonly string[] ContextTypes = ["String", "Int", "ID", "Color", "Boolean", "[Int!]", "[String]", "[String!]"];

    /// <summary>An entity that is reached from one or two others only, with fields whose arguments come from those.</summary>
    private void AddContexts()
    {
        if (!_random.Chance(35))
        {
            return;
        }

        var entity = new TypeModel("C0", ModelKind.Entity);
        AddKeys(entity, null);
        AddHomes(entity);
        var home = _random.Pick(entity.Homes);
        var candidates = _graph.Entities.Where(type => type.Homes.Exists(other => MayBeIn(entity, other)) && MayBeIn(type, home)).ToList();
        var setters = Setters(_random.Some(candidates, 1, 2));
        if (setters.Count == 0)
        {
            return;
        }

        _graph.Types.Add(entity);
        AddLeavesTo(entity, _random.Next(1, 3));
        foreach (var (type, _) in setters)
        {
            AddWayTo(entity, type);
        }

        if (_random.Chance(40))
        {
            var next = new FieldModel(NextField("r"), _random.Pick(["C0", "[C0]"]));
            Own(next, entity.Homes);
            entity.Fields.Add(next);
        }

        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            AddContextual(entity, home, i == 1 ? setters : Setters([.. setters.Select(setter => setter.Type)]), $"ctx{_random.Next(2)}");
        }
    }

    /// <summary>The types, each with a field to be read, of one type in all; empty where one has no such field.</summary>
    private List<(TypeModel Type, FieldModel Field)> Setters(IReadOnlyList<TypeModel> types)
    {
        var setters = new List<(TypeModel Type, FieldModel Field)>();
        foreach (var type in types)
        {
            var fields = type.Fields.FindAll(field => !field.IsKey && field.Level == 0 && !field.IsMutable && field.Arguments.Length == 0
                && ContextTypes.Contains(field.Type.TrimEnd('!')) && (setters.Count == 0 || setters[0].Field.Type.TrimEnd('!') == field.Type.TrimEnd('!')));
            if (fields.Count == 0)
            {
                return [];
            }

            setters.Add((type, _random.Pick(fields)));
        }

        return setters;
    }

    private void AddWayTo(TypeModel entity, TypeModel setter)
    {
        var homes = setter.Homes.FindAll(subgraph => MayBeIn(entity, subgraph));
        var field = new FieldModel(NextField("r"), _random.Pick(["C0", "[C0!]", "C0", "[C0]", "C0!"]));
        Own(field, homes);
        foreach (var owner in field.Owners)
        {
            Ensure(entity, owner);
        }

        setter.Fields.Add(field);
    }

    private void AddContextual(TypeModel entity, int home, List<(TypeModel Type, FieldModel Field)> setters, string context)
    {
        if (setters.Count == 0)
        {
            return;
        }

        foreach (var (type, field) in setters)
        {
            Ensure(type, home);
            type.Contexts.Add((home, context));
            field.IsRequired = true;
            if (!field.Owners.Contains(home))
            {
                field.ExternalIn.Add(home);
            }
        }

        var parts = setters.Select(setter => $"... on {setter.Type.Name} {{ {setter.Field.Name} }}");
        var fields = string.Join(' ', parts);
        var value = setters.Count == 1 && _random.Chance(60) ? $"{{ {setters[0].Field.Name} }}" : fields;
        var (arguments, _) = _random.Chance(40) ? _random.Pick(LeafTypes.Arguments) : ("", "");
        var contextual = new FieldModel(NextField("u"), _random.Pick(["String", "String!"]))
        {
            Arguments = arguments,
            Context = new ContextModel(setters[0].Field.Type.Replace("!", "", StringComparison.Ordinal), $"${context} {value}", fields),
            Level = 1,
        };
        contextual.Owners.Add(home);
        entity.Fields.Add(contextual);
    }
}
