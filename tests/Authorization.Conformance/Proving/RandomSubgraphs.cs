using System.Text;

namespace Gateway.Authorization.Conformance.Tests.Proving;

/// <summary>Subgraphs with random types and random requirements, drawn from a seeded source. Not all of them compose.</summary>
internal sealed class RandomSubgraphs(Random random)
{
    public const int ScopeCount = 4;
    public const int PolicyCount = 3;

    private readonly string _authenticated = random.Next(3) == 0 ? "signedIn" : "authenticated";
    private readonly string _requiresScopes = random.Next(3) == 0 ? "needs" : "requiresScopes";
    private readonly string _policy = random.Next(3) == 0 ? "rule" : "policy";
    private readonly int _entities = random.Next(2, 5);
    private readonly bool _hasInterfaceObject = random.Next(3) == 0;
    private readonly bool _hasKeyedInterface = random.Next(2) == 0;

    public IReadOnlyList<(string Name, string Sdl)> Next()
    {
        var subgraphs = new List<(string, string)> { ("a", First()), ("b", Second()) };
        if (_hasInterfaceObject)
        {
            subgraphs.Add(("c", InterfaceObject()));
        }

        return subgraphs;
    }

    /// <summary>Has all types; resolves their keys.</summary>
    private string First()
    {
        var sdl = new StringBuilder(Link());
        _ = sdl.AppendLine($"enum K0{Auth(5)} {{ ONE TWO }}").AppendLine($"scalar S0{Auth(5)}").AppendLine("input F0 { kind: K0 text: S0 name: String more: F0 }");
        var key = _hasInterfaceObject || _hasKeyedInterface ? """ @key(fields: "id")""" : "";
        _ = sdl.AppendLine($"interface I0{key} {{ id: ID! label: {Leaf()} near: E0 }}");
        _ = sdl.AppendLine($"type V0{Auth(8)} {{ {Field("v0", depth: 0)} {Field("v1", depth: 1)} }}");
        for (var i = 0; i < _entities; i++)
        {
            var implements = i < 2 ? " implements I0" : "";
            var common = i < 2 ? $"label: {_label}{Auth(4)} near: E0{Auth(8)}" : "";
            _ = sdl.AppendLine($$"""type E{{i}}{{implements}} @key(fields: "id"){{Auth(8)}} { id: ID!{{Auth(12)}} {{common}} a{{i}}: String{{Auth(4)}} {{Field($"x{i}", 2)}} {{Field($"y{i}", 2)}} {{Field($"z{i}", 2)}} }""");
        }

        _ = sdl.AppendLine($"union U0 = {string.Join(" | ", Enumerable.Range(_entities - 2, 2).Select(i => $"E{i}"))}");
        return sdl.AppendLine($"type Query{Auth(40)} {{ {RootFields("a")} inode: I0{Auth(4)} inodes: [I0]{Auth(8)} u: U0 us: [U0!]{Auth(8)} }}")
            .AppendLine($"type Mutation{Auth(5)} {{ {RootFields("m")} }}").ToString();
    }

    /// <summary>Adds fields to entities, some of which need fields of the first subgraph.</summary>
    private string Second()
    {
        var sdl = new StringBuilder(Link());
        for (var i = 0; i < _entities; i++)
        {
            var requires = random.Next(3) == 0;
            var external = requires ? $"a{i}: String @external" : "";
            var needs = requires ? $""" @requires(fields: "a{i}")""" : "";
            _ = sdl.AppendLine($$"""type E{{i}} @key(fields: "id"){{Auth(20)}} { id: ID! {{external}} b{{i}}: String{{needs}}{{Auth(3)}} to{{i}}: E{{random.Next(_entities)}}{{Auth(5)}} }""");
        }

        return sdl.AppendLine($"type Query {{ {RootFields("b", withInputs: false)} }}").ToString();
    }

    private string InterfaceObject()
        => Link() + $$"""type I0 @key(fields: "id") @interfaceObject { id: ID! c0: String{{Auth(2)}} c1: Int }""";

    private string RootFields(string prefix, bool withInputs = true)
        => string.Join(' ', Enumerable.Range(0, 3).Select(i =>
        {
            var arguments = withInputs && random.Next(2) == 0 ? "(kind: K0, filter: F0, texts: [S0])" : "";
            var entity = $"E{random.Next(_entities)}";
            return $"{prefix}{i}{arguments}: {(random.Next(3) == 0 ? $"[{entity}]" : entity)}{Auth(5)}";
        }));

    private readonly string _label = random.Next(3) == 0 ? "K0" : "String";

    private string Leaf() => _label;

    private string Field(string name, int depth)
    {
        var type = random.Next(depth == 0 ? 4 : 8) switch
        {
            0 => "String",
            1 => "Int",
            2 => "K0",
            3 => "S0",
            4 => "V0",
            5 when depth > 1 => "U0",
            6 when depth > 1 => "I0",
            _ => $"E{random.Next(_entities)}",
        };
        var wrapped = random.Next(5) switch
        {
            0 => $"[{type}]",
            1 => $"[{type}!]",
            2 when type is "String" or "Int" or "K0" or "V0" => $"{type}!",
            _ => type,
        };
        return $"{name}: {wrapped}{Auth(4)}";
    }

    /// <summary>A requirement once in so many times.</summary>
    private string Auth(int once) => random.Next(once) != 0 ? "" : random.Next(4) switch
    {
        0 => $" @{_authenticated}",
        1 => $" @{_policy}(policies: [{Names("p", PolicyCount)}])",
        _ => $" @{_requiresScopes}(scopes: [{string.Join(", ", Enumerable.Range(0, random.Next(1, 3)).Select(_ => Names("s", ScopeCount)))}])",
    };

    private string Names(string prefix, int count)
        => $"[{string.Join(", ", Enumerable.Range(0, random.Next(1, 3)).Select(_ => $"\"{prefix}{random.Next(count)}\"").Distinct())}]";

    private string Link() => $$"""
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@interfaceObject",
          { name: "@authenticated", as: "@{{_authenticated}}" }, { name: "@requiresScopes", as: "@{{_requiresScopes}}" }, { name: "@policy", as: "@{{_policy}}" }])

        """;
}
