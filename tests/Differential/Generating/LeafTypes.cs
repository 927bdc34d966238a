namespace Gateway.Differential.Tests.Generating;

/// <summary>The scalars, the enum, the inputs and the arguments that generated graphs draw from.</summary>
internal static class LeafTypes
{
    public const string Definitions = """
        enum Color { RED GREEN BLUE }
        scalar Blob
        input Filter { text: String color: Color = GREEN numbers: [Int!] not: Filter }

        """;

    public static readonly string[] Types =
        ["String", "String", "String!", "Int", "Int!", "Float", "Boolean", "ID", "Color", "Color!", "Blob", "[String]", "[Int!]", "[String!]!", "[[Int]]"];

    /// <summary>Arguments with values that a field set can give them.</summary>
    public static readonly (string Definition, string Values)[] Arguments =
    [
        ("(n: Int)", "(n: 4)"),
        ("(n: Int = 3)", ""),
        ("(s: String!)", "(s: \"x\")"),
        ("(s: String! = \"d\", b: Boolean)", "(b: true)"),
        ("(filter: Filter)", "(filter: { text: \"t\" })"),
        ("(filter: Filter!)", "(filter: { color: RED, numbers: [1] })"),
        ("(color: Color = BLUE)", "(color: RED)"),
        ("(ids: [ID!], x: Float)", "(ids: [\"1\"])"),
        ("(id: ID!)", "(id: 7)"),
    ];
}
