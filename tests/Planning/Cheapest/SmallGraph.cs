using System.Globalization;
using System.Text;
using Gateway.Planning.Tests.Harness;

namespace Gateway.Planning.Tests.Cheapest;

/// <summary>
/// A small graph at random: entities with several keys, a value type, fields that several subgraphs share, requirements. It knows no more than
/// names and numbers, so that what is reckoned from it owes nothing to the planner's own reading of the supergraph.
/// </summary>
internal sealed class SmallGraph
{
    private readonly Random _random;

    private SmallGraph(Random random)
    {
        _random = random;
        SubgraphCount = random.Next(2, 5);
    }

    public int SubgraphCount { get; }

    /// <summary>The fields of each type.</summary>
    public Dictionary<string, List<SmallField>> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>The keys by which a subgraph can be entered at a type, each with its fields.</summary>
    public Dictionary<(string Type, int Subgraph), List<string[]>> Keys { get; } = [];

    public SmallField? Find(string type, string field) => Types[type].Find(candidate => candidate.Name == field);

    public static SmallGraph Make(Random random)
    {
        var graph = new SmallGraph(random);
        var entities = Enumerable.Range(0, random.Next(1, 3)).Select(i => $"E{i}").ToList();
        foreach (var entity in entities)
        {
            graph.AddEntity(entity);
        }

        graph.AddValue(entities);
        foreach (var entity in entities)
        {
            graph.AddLinks(entity, entities[random.Next(entities.Count)]);
        }

        graph.Types["Query"] = [.. Enumerable.Range(0, random.Next(1, 3)).Select(i => graph.Link($"q{i}", entities[random.Next(entities.Count)]))];
        return graph;
    }

    /// <summary>An operation of a few leaves.</summary>
    public string WriteOperation()
    {
        var text = new StringBuilder();
        var leaves = 0;
        Write("Query", 0);
        return text.ToString();

        void Write(string type, int depth)
        {
            text.Append("{ ");
            var fields = Types[type].Where(field => field.Type is null || depth < 3).OrderBy(_ => _random.Next()).Take(depth == 0 ? 1 : _random.Next(1, 4)).ToList();
            foreach (var field in fields.Where((field, i) => i == 0 || leaves < 3))
            {
                text.Append(field.Name).Append(' ');
                if (field.Type is not null)
                {
                    Write(field.Type, depth + 1);
                }
                else
                {
                    leaves++;
                }
            }

            text.Append("} ");
        }
    }

    public string WriteSupergraph()
    {
        var names = Enumerable.Range(0, SubgraphCount).Select(i => $"s{i}");
        var text = new StringBuilder(PlanHarness.Header(string.Join(' ', names)));
        foreach (var (type, fields) in Types)
        {
            text.Append(CultureInfo.InvariantCulture, $"type {type}");
            foreach (var subgraph in Enumerable.Range(0, SubgraphCount).Where(i => type == "Query" || Knows(type, i)))
            {
                var keys = Keys.GetValueOrDefault((type, subgraph)) ?? [];
                text.Append(keys.Count > 0
                    ? string.Concat(keys.Select(key => $" @join__type(graph: S{subgraph}, key: \"{string.Join(' ', key)}\")"))
                    : $" @join__type(graph: S{subgraph})");
            }

            text.Append(" {\n");
            foreach (var field in fields)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {field.Name}: {field.Type ?? (field.IsKey ? "ID!" : "Int")}");
                foreach (var subgraph in field.Subgraphs.Order())
                {
                    text.Append(CultureInfo.InvariantCulture, $" @join__field(graph: S{subgraph}");
                    text.Append(field.Requires is null ? ")" : $", requires: \"{field.Requires}\")");
                }

                foreach (var subgraph in fields.Where(other => other.Requires == field.Name).SelectMany(other => other.Subgraphs).Distinct().Order())
                {
                    text.Append(CultureInfo.InvariantCulture, $" @join__field(graph: S{subgraph}, external: true)");
                }

                text.Append('\n');
            }

            text.Append("}\n");
        }

        return text.ToString();
    }

    private bool Knows(string type, int subgraph)
        => Keys.ContainsKey((type, subgraph)) || Types[type].Exists(field => field.Subgraphs.Contains(subgraph));

    private void AddEntity(string type)
    {
        var fields = new List<SmallField>();
        string[][] keys = [["a"], ["b"], ["c"], ["a", "b"]];
        var subgraphs = Some(2);
        foreach (var subgraph in subgraphs)
        {
            Keys[(type, subgraph)] = [.. keys.OrderBy(_ => _random.Next()).Take(_random.Next(1, 3)).OrderBy(key => key.Length).ThenBy(key => key[0], StringComparer.Ordinal)];
        }

        foreach (var name in new[] { "a", "b", "c" })
        {
            var holders = subgraphs.Where(subgraph => Keys[(type, subgraph)].Exists(key => key.Contains(name)) || _random.Next(4) == 0).ToHashSet();
            if (holders.Count > 0)
            {
                fields.Add(new SmallField(name, null, holders, null, IsKey: true));
            }
        }

        for (var i = 0; i < _random.Next(2, 5); i++)
        {
            fields.Add(new SmallField($"f{i}", null, [.. subgraphs.OrderBy(_ => _random.Next()).Take(_random.Next(1, 3))], null, IsKey: false));
        }

        if (_random.Next(2) == 0 && subgraphs.Where(subgraph => !fields.Exists(field => field.Name == "f0" && field.Subgraphs.Contains(subgraph))).ToList() is { Count: > 0 } others)
        {
            fields.Add(new SmallField("r", null, [others[_random.Next(others.Count)]], "f0", IsKey: false));
        }

        Types[type] = fields;
    }

    private void AddValue(List<string> entities)
    {
        var owner = entities[_random.Next(entities.Count)];
        var holders = Keys.Keys.Where(pair => pair.Type == owner).Select(pair => pair.Subgraph).ToList();
        var known = holders.OrderBy(_ => _random.Next()).Take(_random.Next(1, 3)).ToHashSet();
        Types["V"] = [.. Enumerable.Range(0, 3).Select(i => new SmallField($"v{i}", null, [.. known.OrderBy(_ => _random.Next()).Take(_random.Next(1, 3))], null, IsKey: false))];
        Types[owner].Add(new SmallField("value", "V", [.. known.Where(subgraph => Types["V"].Exists(field => field.Subgraphs.Contains(subgraph)))], null, IsKey: false));
    }

    private void AddLinks(string type, string target)
    {
        var common = Enumerable.Range(0, SubgraphCount).Where(subgraph => Keys.ContainsKey((type, subgraph)) && Keys.ContainsKey((target, subgraph))).ToList();
        if (common.Count > 0)
        {
            Types[type].Add(new SmallField("to", target, [.. common.OrderBy(_ => _random.Next()).Take(_random.Next(1, 3))], null, IsKey: false));
        }
    }

    private SmallField Link(string name, string target)
    {
        var holders = Keys.Keys.Where(pair => pair.Type == target).Select(pair => pair.Subgraph).OrderBy(_ => _random.Next()).Take(_random.Next(1, 3));
        return new SmallField(name, target, [.. holders], null, IsKey: false);
    }

    private HashSet<int> Some(int atLeast)
        => [.. Enumerable.Range(0, SubgraphCount).OrderBy(_ => _random.Next()).Take(_random.Next(Math.Min(atLeast, SubgraphCount), SubgraphCount + 1))];
}
