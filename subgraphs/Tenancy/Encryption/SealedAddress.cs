using System.Buffers.Binary;
using System.Text;

namespace Subgraphs.Tenancy.Encryption;

/// <summary>Where a sealed value belongs. It is part of what is authenticated: moved to any other place the value does not open.</summary>
/// <param name="TenantId">The tenant.</param>
/// <param name="Table">The entity, by its table.</param>
/// <param name="Column">The property, by its column.</param>
/// <param name="Row">The rest of the row's key.</param>
internal readonly record struct SealedAddress(Guid TenantId, string Table, string Column, string Row)
{
    private const string Kind = "sealed-text-1";

    /// <summary>Each part behind its length, so that no two addresses have the same bytes.</summary>
    public byte[] ToAssociatedData(int keyVersion)
    {
        using var buffer = new MemoryStream();
        Span<byte> number = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(number, keyVersion);
        buffer.Write(number);
        buffer.Write(TenantId.ToByteArray(bigEndian: true));
        foreach (var part in (ReadOnlySpan<string>)[Kind, Table, Column, Row])
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(number, bytes.Length);
            buffer.Write(number);
            buffer.Write(bytes);
        }

        return buffer.ToArray();
    }
}
