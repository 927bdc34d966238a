using System.Globalization;
using System.Text;
using Federation.Subgraphs;

namespace Benchmarks.Federation;

/// <summary>
/// A federated graph of any size, always the same for a size. Types come in blocks of ten: six entities, an interface and a union of two of
/// them, a value type and an enum. A block is at home in one subgraph and refers to entities of the next block, which is at home in the next
/// subgraph. Two more subgraphs add fields to each entity: one of them shares a field and the value type, the other requires a field of the
/// home. Every fifth entity is reached there by a key of two fields.
/// </summary>
internal sealed class GeneratedFederation(int subgraphs, int types)
{
    private const int BlockSize = 10;
    private const int EntitiesOfBlock = 6;

    private const string Link = """
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable", "@external", "@requires"])


        """;

    // What `next` at one level selects; a level of an operation is these fields and one that leads on.
    private static readonly string[] LevelFields = ["id", "name", "rating", "yield", "status", "shared", "cost { amount", "currency }"];

    private readonly int _blocks = types / BlockSize;

    private int Entities => _blocks * EntitiesOfBlock;

    public IReadOnlyList<SubgraphSource> Subgraphs()
        => [.. Enumerable.Range(0, subgraphs).Select(index => new SubgraphSource(Name(index), $"http://{Name(index)}.example", Write(index)))];

    /// <summary>A query of at least so many fields, which goes down four levels at each root and so through six subgraphs.</summary>
    public string Operation(int fields)
    {
        var text = new StringBuilder("query Hops {\n");
        var written = 0;
        for (var root = 0; written < fields; root++)
        {
            var block = root * 7 % _blocks;
            var isAbstract = root % 3 == 1;
            if (isAbstract)
            {
                text.Append(CultureInfo.InvariantCulture, $"  r{root}: feature{block} {{ id price ... on E{block * EntitiesOfBlock} {{ ");
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"  r{root}: list{block}(first: 10) {{ ");
            }

            written += isAbstract ? 3 : 1;
            var levels = 0;
            for (; levels < 4 && (levels == 0 || written < fields); levels++)
            {
                if (levels > 0)
                {
                    text.Append("next { ");
                    written++;
                }

                text.AppendJoin(' ', LevelFields).Append(' ');
                written += LevelFields.Length;
            }

            text.Append('}', levels + (isAbstract ? 1 : 0)).Append('\n');
        }

        return text.Append("}\n").ToString();
    }

    private static string Name(int subgraph) => string.Create(CultureInfo.InvariantCulture, $"s{subgraph:D2}");

    private int HomeOf(int block) => block % subgraphs;

    private string Write(int subgraph)
    {
        var roots = new StringBuilder();
        var definitions = new StringBuilder();
        var entities = new SortedDictionary<int, StringBuilder>();
        for (var block = 0; block < _blocks; block++)
        {
            if (HomeOf(block) == subgraph)
            {
                WriteHome(block, roots, definitions, entities);
            }
            else if (HomeOf(block + 1) == subgraph)
            {
                WriteSharing(block, definitions, entities);
            }
            else if (HomeOf(block + 3) == subgraph)
            {
                WriteRequiring(block, entities);
            }
        }

        // Each entity that a field here leads to and that has no fields of its own here.
        foreach (var block in Enumerable.Range(0, _blocks).Where(block => HomeOf(block) == subgraph))
        {
            for (var i = 0; i < EntitiesOfBlock; i++)
            {
                var next = Next(block, i);
                if (!entities.ContainsKey(next))
                {
                    entities.Add(next, new StringBuilder($"type E{next} @key(fields: \"id\", resolvable: false) {{\n  id: ID!\n"));
                }
            }
        }

        var sdl = new StringBuilder(Link);
        if (roots.Length > 0)
        {
            sdl.Append("type Query {\n").Append(roots).Append("}\n\n");
        }

        sdl.Append(definitions);
        foreach (var entity in entities.Values)
        {
            sdl.Append(entity).Append("}\n\n");
        }

        return sdl.ToString();
    }

    private int Next(int block, int i) => ((block * EntitiesOfBlock) + EntitiesOfBlock + i) % Entities;

    private void WriteHome(int block, StringBuilder roots, StringBuilder definitions, SortedDictionary<int, StringBuilder> entities)
    {
        var first = block * EntitiesOfBlock;
        roots.Append(CultureInfo.InvariantCulture, $"  list{block}(first: Int): [E{first}!]!\n  feature{block}: I{block}\n  any{block}: [U{block}]\n");
        definitions.Append(CultureInfo.InvariantCulture, $"interface I{block} {{\n  id: ID!\n  name: String\n  price: Float\n}}\n\n");
        definitions.Append(CultureInfo.InvariantCulture, $"union U{block} = E{first} | E{first + 2}\n\nenum S{block} {{ OPEN CLOSED HALTED }}\n\n");
        definitions.Append(CultureInfo.InvariantCulture, $"type M{block} @shareable {{\n  amount: Float\n  currency: String\n}}\n\n");
        for (var i = 0; i < EntitiesOfBlock; i++)
        {
            var entity = first + i;
            var implements = i < 2 ? $" implements I{block}" : "";
            var second = HasSecondKey(entity) ? " @key(fields: \"code region\")" : "";
            entities.Add(entity, new StringBuilder().Append(
                CultureInfo.InvariantCulture,
                $"type E{entity}{implements} @key(fields: \"id\"){second} {{\n  id: ID!\n  code: String!\n  region: String!\n  name: String\n  price: Float\n  status: S{block}\n  money: M{block}\n  next: E{Next(block, i)}\n"));
        }
    }

    private static void WriteSharing(int block, StringBuilder definitions, SortedDictionary<int, StringBuilder> entities)
    {
        definitions.Append(CultureInfo.InvariantCulture, $"type M{block} @shareable {{\n  amount: Float\n  currency: String\n}}\n\n");
        for (var entity = block * EntitiesOfBlock; entity < (block + 1) * EntitiesOfBlock; entity++)
        {
            entities.Add(entity, new StringBuilder().Append(
                CultureInfo.InvariantCulture,
                $"type E{entity} @key(fields: \"id\") {{\n  id: ID!\n  rating: Int\n  cost: M{block}\n  shared: String @shareable\n"));
        }
    }

    private static void WriteRequiring(int block, SortedDictionary<int, StringBuilder> entities)
    {
        for (var entity = block * EntitiesOfBlock; entity < (block + 1) * EntitiesOfBlock; entity++)
        {
            var (key, fields) = HasSecondKey(entity) ? ("code region", "code: String!\n  region: String!") : ("id", "id: ID!");
            entities.Add(entity, new StringBuilder().Append(
                CultureInfo.InvariantCulture,
                $"type E{entity} @key(fields: \"{key}\") {{\n  {fields}\n  price: Float @external\n  yield: Float @requires(fields: \"price\")\n  shared: String @shareable\n"));
        }
    }

    private static bool HasSecondKey(int entity) => entity % 5 == 0;
}
