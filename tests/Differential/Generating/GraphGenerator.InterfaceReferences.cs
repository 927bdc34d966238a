namespace Gateway.Differential.Tests.Generating;

internal sealed partial class GraphGenerator
{
    /// <summary>Fields of interfaces that lead to objects, interfaces, unions, and to lists of them. A member may say more of the type than the interface.</summary>
    private void AddInterfaceReferences()
    {
        foreach (var type in _graph.Types.FindAll(type => type.Kind == ModelKind.Interface && _random.Chance(60)))
        {
            var target = _random.Pick(_graph.Types.FindAll(other => other.Kind != ModelKind.SplitValue && !other.Name.EndsWith("Org", StringComparison.Ordinal)));
            var general = Wrap(target.Name);
            var mayNarrow = !target.IsAbstract || general[0] == '['; // Of an abstract type there may be no object.
            var fields = type.Members.ConvertAll(_ => mayNarrow && _random.Chance(30) ? Narrow(general) : general);
            var homes = type.Members.ConvertAll(member => member.Homes.FindAll(home => MayBeIn(target, home)));
            if (homes.Exists(possible => possible.Count == 0))
            {
                continue;
            }

            var name = NextField("r");
            type.Common.Add(name);
            type.CommonTypes[name] = general;
            foreach (var (index, member) in type.Members.Index())
            {
                var field = new FieldModel(name, fields[index]);
                Own(field, homes[index]);
                foreach (var owner in field.Owners)
                {
                    Ensure(target, owner);
                }

                AgreeOnTypes(field);
                member.Fields.Add(field);
            }
        }
    }

    /// <summary>The type without a null where it may be none.</summary>
    private static string Narrow(string general) => general.EndsWith('!') ? general : $"{general}!";
}
