using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Subgraphs.Server.Hosting;

/// <summary>What a subgraph is made of, and its limits.</summary>
public sealed class SubgraphOptions
{
    internal SubgraphOptions(string name) => Name = name;

    /// <summary>The subgraph's name in the supergraph, for example <c>market-data</c>.</summary>
    public string Name { get; }

    /// <summary>Largest request body in bytes; default 8 MiB, room for batches of representations.</summary>
    public int MaxRequestBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>Longest list in an argument, <c>_entities</c> excepted; default 500.</summary>
    public int MaxListLength { get; set; } = 500;

    /// <summary>Most objects of one answer; default 250,000.</summary>
    public int MaxObjects { get; set; } = 250_000;

    /// <summary>Longest time of one operation; default 30 s.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Most documents that are kept parsed and validated; default 1,000.</summary>
    public int DocumentCacheSize { get; set; } = 1000;

    /// <summary>Signs cursors. Without one they are bound by a hash that somebody who knows it could make: they open nothing by themselves.</summary>
    public byte[]? CursorKey { get; set; }

    /// <summary>The classes that describe the schema.</summary>
    internal List<Type> Types { get; } = [];

    internal void AddAssembly(Assembly assembly)
        => Types.AddRange(assembly.GetTypes().Where(type => type.IsClass && !type.IsGenericTypeDefinition));

    internal byte[] GetCursorKey() => CursorKey ?? SHA256.HashData(Encoding.UTF8.GetBytes("cursor:" + Name));
}
