using System.Text;

namespace Gateway.Differential.Tests.Generating;

internal sealed partial class GraphGenerator
{
    private static readonly Dictionary<string, string> StricterArguments = new(StringComparer.Ordinal)
    {
        ["(n: Int)"] = "(n: Int!)",
        ["(n: Int = 3)"] = "(n: Int! = 3)",
        ["(filter: Filter)"] = "(filter: Filter!)",
        ["(color: Color = BLUE)"] = "(color: Color! = BLUE)",
    };

    /// <summary>
    /// Shared fields that one subgraph says cannot be null and another says can, on any level of their lists; shared arguments that one needs
    /// and another does not.
    /// </summary>
    private void AddDifferingTypes()
    {
        var isSafe = _random.Chance(15);
        foreach (var type in _graph.Types.Append(_graph.Query).Where(type => !type.IsAbstract).ToList())
        {
            var common = _graph.Types.Where(other => other.Members.Contains(type)).SelectMany(other => other.Common).ToHashSet(StringComparer.Ordinal);
            foreach (var field in type.Fields.Where(field => field.Owners.Count > 1 && !field.IsKey && field.Level == 0 && !field.IsQuery && !field.IsMutable && !common.Contains(field.Name)))
            {
                if (_random.Chance(35) && (_graph.Find(field.Named) is not { } target || (isSafe && !target.IsAbstract)))
                {
                    DifferInType(field);
                }

                if (_random.Chance(35) && StricterArguments.TryGetValue(field.Arguments, out var strict))
                {
                    field.ArgumentsIn[_random.Pick(field.Owners.ToList())] = field.Arguments;
                    field.Arguments = strict;
                }
            }
        }
    }

    private void DifferInType(FieldModel field)
    {
        var strict = Tighten(field.Type, 100);
        if (strict == field.Type)
        {
            return;
        }

        field.StrictType = strict;
        var loose = _random.Pick(field.Owners.ToList());
        var tight = Tighten(field.Type, 60); // One for all: composition compares types in their order, and two of which neither is the other's subtype are refused.
        foreach (var subgraph in field.Owners.Where(subgraph => subgraph != loose && _random.Chance(70)))
        {
            field.TypesIn[subgraph] = tight;
        }

        _graph.NeverFails |= _graph.Find(field.Named) is not null;
    }

    /// <summary>With more exclamation marks.</summary>
    private string Tighten(string type, int percent)
    {
        var result = new StringBuilder();
        for (var i = 0; i < type.Length; i++)
        {
            result.Append(type[i]);
            var ends = type[i] is ']' || (char.IsLetterOrDigit(type[i]) && (i + 1 == type.Length || !char.IsLetterOrDigit(type[i + 1])));
            if (ends && (i + 1 == type.Length || type[i + 1] != '!') && _random.Chance(percent))
            {
                result.Append('!');
            }
        }

        return result.ToString();
    }
}
