using System.Text;

namespace Gateway.Execution.Compiling;

/// <summary>A key that a subgraph's object is expected to have.</summary>
internal sealed class ExpectedField(string key, int slot, SelectionShape? child, int listDepth, bool isTypeName, bool isPersonal = false)
{
    public string Key { get; } = key;

    /// <summary>The key as it stands in JSON where nothing in it is escaped, quotes included.</summary>
    public byte[] QuotedKey { get; } = Encoding.UTF8.GetBytes($"\"{key}\"");

    /// <summary>The key with its colon, as compact JSON has it.</summary>
    public byte[] Prefix { get; } = Encoding.UTF8.GetBytes($"\"{key}\":");

    /// <summary>Where the value goes in the row that is being read.</summary>
    public int Slot { get; } = slot;

    /// <summary>What is selected on the value; null for a leaf.</summary>
    public SelectionShape? Child { get; } = child;

    /// <summary>For a leaf: how many lists are opened; what lies deeper is one value (a custom scalar may be a JSON array).</summary>
    public int ListDepth { get; } = listDepth;

    public bool IsTypeName { get; } = isTypeName;

    /// <summary>The value is personal data: what a subgraph says of it in an error is not passed on.</summary>
    public bool IsPersonal { get; } = isPersonal;
}
