namespace Subgraphs.Server.Types;

/// <summary>
/// The static method loads values by key: <c>(IReadOnlyList&lt;TKey&gt; keys, services…)</c> to a dictionary
/// <c>IReadOnlyDictionary&lt;TKey, TValue&gt;</c>. A resolver takes <c>IDataLoader&lt;TKey, TValue&gt;</c> in a parameter named as the
/// method without Get and Async (<c>GetIssuerByLeiAsync</c>: <c>issuerByLei</c>).
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DataLoaderAttribute : Attribute;
