namespace Gateway.Differential.Tests.Generating;

internal sealed partial class GraphGenerator
{
    private void AddValues()
    {
        var count = _random.Next(0, 3);
        for (var i = 0; i < count; i++)
        {
            var value = new TypeModel($"V{i}", ModelKind.Value);
            value.Fields.AddRange(Enumerable.Range(0, _random.Next(1, 4)).Select(_ => NextLeaf()));
            if (_random.Chance(40))
            {
                value.Fields.Add(new FieldModel(NextField("r"), Wrap(_random.Pick(_graph.Entities.ToList()).Name)));
            }

            if (i > 0 && _random.Chance(40))
            {
                value.Fields.Add(new FieldModel(NextField("v"), Wrap("V0")));
            }

            _graph.Types.Add(value);
        }
    }

    private void AddAbstractTypes()
    {
        var interfaces = _random.Next(0, 3);
        for (var i = 0; i < interfaces; i++)
        {
            AddInterface($"I{i}");
        }

        if (_random.Chance(45))
        {
            var union = new TypeModel("U0", ModelKind.Union);
            union.Members.AddRange(_random.Some(_graph.Entities.Concat(_graph.Types.Where(type => type.Name.StartsWith('V'))).ToList(), 2, 4));
            _graph.Types.Add(union);
        }
    }

    private void AddInterface(string name)
    {
        var candidates = _graph.Entities.Where(entity => entity.Keys[0].Text == "id").ToList();
        if (candidates.Count == 0)
        {
            return;
        }

        var type = new TypeModel(name, ModelKind.Interface);
        type.Members.AddRange(_random.Some(candidates, 1, 3));
        _graph.Types.Add(type);
        type.Common.Add("id");

        // The interface's id needs one type, and every definition of a member the field.
        if (type.Members.Select(member => member.Find("id")!.Type).Distinct().Count() > 1)
        {
            _graph.Types.Remove(type);
            return;
        }

        foreach (var member in type.Members)
        {
            foreach (var subgraph in member.Present.ToList())
            {
                EnsureId(member, subgraph);
            }
        }

        for (var i = _random.Next(0, 3); i > 0; i--)
        {
            var common = NextLeaf();
            type.Common.Add(common.Name);
            foreach (var member in type.Members)
            {
                var field = new FieldModel(common.Name, common.Type) { Arguments = common.Arguments, ArgumentValues = common.ArgumentValues };
                Own(field, member.Homes);
                member.Fields.Add(field);
            }
        }

        AddInterfaceObject(type);
    }

    private string Wrap(string name) => _random.Next(8) switch
    {
        0 => $"[{name}]",
        1 => $"[{name}!]",
        2 => $"[{name}!]!",
        3 => $"[[{name}]]",
        4 => $"[{name}]!",
        _ => name,
    };
}
