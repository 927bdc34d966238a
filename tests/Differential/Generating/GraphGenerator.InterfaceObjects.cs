namespace Gateway.Differential.Tests.Generating;

internal sealed partial class GraphGenerator
{
    /// <summary>Subgraphs that know no member of the interface add fields to all of them; others have the key and all members.</summary>
    private void AddInterfaceObject(TypeModel type)
    {
        var free = Enumerable.Range(0, SubgraphCount).Where(subgraph => !type.Members.Exists(member => member.Present.Contains(subgraph))).ToList();
        if (free.Count == 0 || _random.Chance(20) || type.Members.Exists(member => _graph.Types.Exists(other => other != type && other.Members.Contains(member))))
        {
            return;
        }

        type.ObjectsIn.UnionWith(_random.Some(free, 1, 2));
        type.KeyedIn.UnionWith(_random.Some(Enumerable.Range(0, SubgraphCount).Except(type.ObjectsIn).ToList(), 1, 2));
        type.Present.UnionWith(type.ObjectsIn);
        type.Present.UnionWith(type.KeyedIn);
        foreach (var member in type.Members)
        {
            member.Forbidden.UnionWith(type.ObjectsIn);
            foreach (var keyedIn in type.KeyedIn)
            {
                AddKey(member, keyedIn, member.Keys[0], isResolvable: true);
                var (key, _) = member.KeysIn[keyedIn].Find(entry => entry.Key == member.Keys[0]);
                member.KeysIn[keyedIn].RemoveAll(entry => entry.Key == key);
                member.KeysIn[keyedIn].Add((key, true));
            }
        }

        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            var field = NextLeaf();
            Own(field, [.. type.ObjectsIn]);
            type.Fields.Add(field);
        }
    }

    /// <summary>More fields of interface objects: some lead on, some are computed from fields of the members or of another interface object.</summary>
    private void AddInterfaceObjectFields()
    {
        foreach (var type in _graph.Types.FindAll(type => type.ObjectsIn.Count > 0))
        {
            if (_random.Chance(60))
            {
                AddReference(type, [.. type.ObjectsIn]);
            }

            for (var i = _random.Next(0, 3); i > 0; i--)
            {
                AddInterfaceObjectRequirement(type, _random.Pick(type.ObjectsIn.ToList()));
            }
        }
    }

    private void AddInterfaceObjectRequirement(TypeModel type, int home)
    {
        var names = type.KeyedIn.SelectMany(type.CommonIn).Distinct().Where(name => name != "id").Select(name => type.Members[0].Find(name)!);
        var inputs = names.Concat(type.Fields.Where(field => field.Level < 2 && !field.Owners.Contains(home))).Where(field => _graph.Find(field.Named) is null).ToList();
        if (inputs.Count == 0)
        {
            return;
        }

        var chosen = _random.Some(inputs, 1, 2);
        var computed = new FieldModel(NextField("c"), _random.Pick(["String", "Int"])) { Level = chosen.Max(field => field.Level) + 1 };
        foreach (var field in chosen)
        {
            if (type.Fields.Contains(field))
            {
                field.IsRequired = true;
                field.ExternalIn.Add(home);
            }
            else
            {
                type.ObjectExternals.Add((home, field.Name));
                type.Members.ForEach(member => member.Find(field.Name)!.IsRequired = true);
            }
        }

        computed.Owners.Add(home);
        computed.Requires = string.Join(' ', chosen.Select(field => $"{field.Name}{field.ArgumentValues}"));
        type.Fields.Add(computed);
    }
}
