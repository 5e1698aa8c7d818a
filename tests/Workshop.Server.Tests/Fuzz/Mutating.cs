using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workshop.Domain.Tests.Walks;

namespace Workshop.Server.Tests.Fuzz;

/// <summary>Makes of what is right something that is nearly so: by bits, by bytes, by the members of JSON.</summary>
internal sealed class Mutating(Dice dice)
{
    private static readonly string[] Texts =
    [
        "", " ", "\0", "\uFEFF", "\u202Eabc", "a\nb\r\nc", "=1+1", "<script>alert(1)</script>", "../../etc/passwd", "%00", "{{7*7}}", "__proto__", "null", "-1", "1e999", "\uD83D\uDE00", "ـ\u0640\u200F",
        "facilitator", "self", "door-1", "due-1", new('x', 300), new('x', 5_000), string.Concat(Enumerable.Repeat("\U0001F469\u200D\U0001F4BB", 200)), string.Concat(Enumerable.Repeat("e\u0301\u0316", 200)),
    ];

    private static readonly string[] Literals =
    [
        "null", "true", "false", "0", "-0", "-1", "1", "2147483647", "2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "1e308", "1E400", "0.1", "1.0",
        "[]", "{}", "[[]]", "[null]", "{\"is\":\"cast\"}", "{\"is\":null}", "\"\\uD800\"", "\"\\u0000\"", "NaN", "Infinity", "'x'", "0x10", "01", "+1", "",
    ];

    public byte[] Bytes(byte[] from)
    {
        var bytes = from.ToList();
        for (var n = 1 + dice.Below(4); n > 0; n--)
        {
            var at = dice.Below(bytes.Count + 1);
            switch (dice.Below(7))
            {
                case 0 when at < bytes.Count:
                    bytes[at] ^= (byte)(1 << dice.Below(8));
                    break;
                case 1 when at < bytes.Count:
                    bytes[at] = (byte)dice.Below(256);
                    break;
                case 2:
                    bytes.InsertRange(at, Random(1 + dice.Below(9)));
                    break;
                case 3 when at < bytes.Count:
                    bytes.RemoveRange(at, Math.Min(1 + dice.Below(9), bytes.Count - at));
                    break;
                case 4 when bytes.Count > 1:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 5 when at < bytes.Count && bytes.Count < 20_000:
                    bytes.InsertRange(at, bytes.GetRange(at, bytes.Count - at));
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(dice.OneIn(2) ? dice.Of(Texts) : dice.Of(Literals)));
                    break;
            }
        }
        return [.. bytes];
    }

    public byte[] Random(int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
            bytes[i] = (byte)dice.Below(256);
        return bytes;
    }

    /// <summary>Text as it arrives: what no UTF-8 can hold is replaced on the way.</summary>
    public string Json(string from) => Encoding.UTF8.GetString(dice.OneIn(3) ? Bytes(Encoding.UTF8.GetBytes(from)) : Encoding.UTF8.GetBytes(Member(from)));

    /// <summary>One member of it is another, gone, there many times, or where it should not be.</summary>
    private string Member(string from)
    {
        if (Parsed(from) is not { } root)
            return dice.Of(Literals);
        var places = Places(root).ToList();
        if (places.Count == 0)
            return dice.Of(Literals);
        var place = dice.Of(places);
        var was = place.Value;
        switch (dice.Below(7))
        {
            case 0:
                return With(root, place, dice.Of(Literals));
            case 1:
                return With(root, place, JsonSerializer.Serialize(dice.Of(Texts)));
            case 2:
                return With(root, place, $"[{string.Join(',', Enumerable.Repeat(was, Math.Min(2_000, 20_000 / was.Length)))}]");
            case 3:
                var depth = dice.OneIn(2) ? 20 : 5_000;
                return With(root, place, $"{new string('[', depth)}{was}{new string(']', depth)}");
            case 4:
                return from.Insert(1, $"{JsonSerializer.Serialize(dice.OneIn(2) ? "is" : dice.Of(Texts))}:{dice.Of(Literals)},");
            case 5:
                place.Remove();
                return root.ToJsonString();
            default:
                return With(root, place, dice.Of(places).Value);
        }
    }

    private static JsonNode? Parsed(string from)
    {
        try
        {
            return JsonNode.Parse(from);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string With(JsonNode root, Place place, string raw)
    {
        const string mark = "the place of what is mutated";
        place.Put(mark);
        return root.ToJsonString().Replace($"\"{mark}\"", raw, StringComparison.Ordinal);
    }

    private static IEnumerable<Place> Places(JsonNode? node) => node switch
    {
        JsonObject o => o.ToList().SelectMany(m => Places(m.Value).Prepend(new(o, m.Key, 0))),
        JsonArray a => a.Index().ToList().SelectMany(m => Places(m.Item).Prepend(new(a, "", m.Index))),
        _ => [],
    };

    private readonly record struct Place(JsonNode In, string Name, int At)
    {
        public string Value => (In is JsonObject o ? o[Name] : In[At])?.ToJsonString() ?? "null";

        public void Put(string text)
        {
            if (In is JsonObject o)
                o[Name] = text;
            else
                In[At] = text;
        }

        public void Remove()
        {
            if (In is JsonObject o)
                o.Remove(Name);
            else
                In.AsArray().RemoveAt(At);
        }
    }
}
