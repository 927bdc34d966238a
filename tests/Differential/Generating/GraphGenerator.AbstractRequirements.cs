namespace Gateway.Differential.Tests.Generating;

internal sealed partial class GraphGenerator
{
    /// <summary>What is required of an object whose type is known while the operation runs: fields of the interface, and of some types.</summary>
    private string AbstractSet(TypeModel target, int home, int depth)
    {
        var parts = new List<string>();
        if (target.Kind == ModelKind.Interface && _random.Chance(60))
        {
            var common = _random.Pick(target.Common);
            var leaf = target.Members[0].Find(common)!;
            if (_graph.Find(leaf.Named) is null)
            {
                NameIn(target, common, home, isProvided: false);
                parts.Add($"{common}{leaf.ArgumentValues}");
            }
        }

        foreach (var member in _random.Some(target.MembersIn(home).ToList(), 1, 2))
        {
            var below = member.Fields.FindAll(inner => inner.Level == 0 && !target.Common.Contains(inner.Name)
                && (_graph.Find(inner.Named) is null || (depth < 1 && CanRequire(inner, home))));
            var texts = _random.Some(below, 1, 2).ConvertAll(inner => Inner(inner, home, depth));
            if (texts.Count > 0)
            {
                parts.Add($"... on {member.Name} {{ {string.Join(' ', texts)} }}");
            }
        }

        return parts.Count == 0 ? "__typename" : string.Join(' ', parts);
    }

    /// <summary>Sometimes in a fragment that changes nothing.</summary>
    private string Condition(string set, TypeModel type) => _random.Next(12) switch
    {
        0 => $"... on {type.Name} {{ {set} }}",
        1 => $"... {{ {set} }}",
        _ => set,
    };

    /// <summary>A subgraph's interface has the field; members that do not resolve it there name it.</summary>
    private static void NameIn(TypeModel type, string common, int subgraph, bool isProvided)
    {
        type.NamedIn[(common, subgraph)] = isProvided || type.NamedIn.GetValueOrDefault((common, subgraph));
        foreach (var member in type.MembersIn(subgraph).ToList())
        {
            NameOn(member, common, subgraph, isProvided);
        }
    }

    private static void NameOn(TypeModel member, string common, int subgraph, bool isProvided)
    {
        var field = member.Find(common)!;
        field.IsRequired = true;
        field.IsProvided |= isProvided;
        if (!field.Owners.Contains(subgraph))
        {
            field.ExternalIn.Add(subgraph);
        }
    }
}
