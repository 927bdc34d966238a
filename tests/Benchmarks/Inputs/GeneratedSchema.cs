using System.Globalization;
using System.Text;

namespace Benchmarks.Inputs;

/// <summary>A large schema, always the same: object types that refer to each other, interfaces, unions, enums, input types, connections.</summary>
internal static class GeneratedSchema
{
    /// <summary>The types that the goal of the schema benchmarks names.</summary>
    public const int Types = 5_000;

    private static readonly string[] FieldNames =
    [
        "title", "createdAt", "updatedAt", "author", "owner", "state", "url", "body", "total", "amount", "currency", "position",
        "parent", "children", "related", "history", "comments", "reviewers", "labels", "milestone", "repository", "changes", "files",
        "branch", "commit", "status", "checks", "events", "reactions", "mentions", "projects", "teams", "members", "settings",
    ];

    private static readonly string[] ScalarNames = ["String", "Int", "Float", "Boolean", "ID", "DateTime"];

    /// <summary>The schema as SDL. Of ten types six are objects and one each a connection, an input type, an enum and an abstract type.</summary>
    public static string Write(int types)
    {
        var random = new Random(20_25_09);
        var sdl = new StringBuilder("scalar DateTime\n\n");
        WriteRoots(sdl, types);
        for (var i = 0; i < types / 10; i++)
        {
            WriteInterface(sdl, i);
            WriteEnum(sdl, i);
            WriteInput(sdl, i, random, types / 10);
            for (var j = 0; j < 6; j++)
            {
                WriteObject(sdl, (i * 6) + j, random, types / 10);
            }

            sdl.Append(CultureInfo.InvariantCulture, $"type Connection{i} {{\n  nodes: [Object{i * 6}!]!\n  totalCount: Int!\n  endCursor: String\n}}\n\n");
        }

        return sdl.ToString();
    }

    private static void WriteRoots(StringBuilder sdl, int types)
    {
        sdl.Append("type Query {\n  node(id: ID!): Named0\n");
        for (var i = 0; i < types / 10; i++)
        {
            sdl.Append(CultureInfo.InvariantCulture, $"  object{i}(id: ID!): Object{i * 6}\n");
            sdl.Append(CultureInfo.InvariantCulture, $"  objects{i}(first: Int! = 25, after: String, filter: Filter{i}): Connection{i}\n");
        }

        sdl.Append("}\n\n");
    }

    // Every second abstract type is an interface, the others are unions.
    private static void WriteInterface(StringBuilder sdl, int i)
    {
        if (i % 2 == 0)
        {
            sdl.Append(CultureInfo.InvariantCulture, $"interface Named{i} {{\n  id: ID!\n  name(format: String = \"short\"): String\n}}\n\n");
        }
        else
        {
            sdl.Append(CultureInfo.InvariantCulture, $"union Named{i} = Object{i * 6} | Object{(i * 6) + 1} | Object{(i * 6) + 5}\n\n");
        }
    }

    private static void WriteEnum(StringBuilder sdl, int i)
    {
        sdl.Append(CultureInfo.InvariantCulture, $"\"The states of object {i}.\"\nenum State{i} {{\n");
        sdl.Append("  \"Being written\"\n  DRAFT\n  OPEN\n  CLOSED\n  MERGED @deprecated(reason: \"Use CLOSED.\")\n}\n\n");
    }

    private static void WriteInput(StringBuilder sdl, int i, Random random, int groups)
    {
        sdl.Append(CultureInfo.InvariantCulture, $"input Filter{i} {{\n  states: [State{random.Next(groups)}!] = [OPEN, CLOSED]\n");
        sdl.Append(CultureInfo.InvariantCulture, $"  text: String\n  range: Filter{random.Next(groups)}\n  from: DateTime\n  limit: Int = 100\n}}\n\n");
    }

    private static void WriteObject(StringBuilder sdl, int i, Random random, int groups)
    {
        sdl.Append("\"\"\"\nSomething with an identity and a name.\n\nIt refers to others.\n\"\"\"\n");
        sdl.Append(CultureInfo.InvariantCulture, $"type Object{i} implements Named{i / 12 * 2} {{\n");
        sdl.Append("  id: ID!\n  name(format: String = \"short\"): String\n");
        var first = random.Next(FieldNames.Length);
        for (var j = 0; j < 8; j++)
        {
            var name = FieldNames[(first + j) % FieldNames.Length];
            sdl.Append(CultureInfo.InvariantCulture, $"  {(j == 3 ? "\"What it is about\"\n  " : "")}{name}{Arguments(j)}: {TypeOf(random, groups)}\n");
        }

        sdl.Append("}\n\n");
    }

    private static string Arguments(int field) => field switch
    {
        2 => "(first: Int = 10, after: String)",
        5 => "(since: DateTime)",
        _ => "",
    };

    private static string TypeOf(Random random, int groups)
    {
        var group = random.Next(groups);
        return random.Next(12) switch
        {
            0 => $"Object{(group * 6) + random.Next(6)}!",
            1 => $"[Object{(group * 6) + random.Next(6)}!]!",
            2 => $"Connection{group}",
            3 => $"State{group}!",
            4 => $"Named{group}",
            5 => $"[{ScalarNames[random.Next(ScalarNames.Length)]}]",
            _ => $"{ScalarNames[random.Next(ScalarNames.Length)]}{(random.Next(2) == 0 ? "!" : "")}",
        };
    }
}
