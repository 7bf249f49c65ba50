package org.mizan.workspace;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.text.Text;
import org.mizan.time.Edtf;

/** Messages as JSON on one line, so that a history can be read in any language of the program. All values are strings, lists or objects. */
final class MessageJson {
    private MessageJson() {}

    static String write(Message message) {
        return Json.write(object(message));
    }

    /** The message, if the text is one; a stranger's history may hold anything. */
    static Optional<Message> read(String text) {
        try {
            return Optional.of(message(Json.read(text)));
        } catch (IllegalArgumentException | ClassCastException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> object(Message message) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("bundle", message.bundle());
        object.put("key", message.key());
        object.put("args", message.args().stream().map(MessageJson::object).toList());
        return object;
    }

    private static Object object(Arg arg) {
        if (arg instanceof Arg.Words words) {
            return Map.of("words", new LinkedHashMap<>(words.text().byLanguage()));
        } else if (arg instanceof Arg.Count count) {
            return Map.of("count", count.value().toString());
        } else if (arg instanceof Arg.Real real) {
            String signed = Boolean.toString(real.signed());
            return Map.of("real", List.of(Double.toString(real.value()), Integer.toString(real.decimals()), signed));
        } else if (arg instanceof Arg.Share share) {
            return Map.of("share", List.of(Double.toString(share.value()), Integer.toString(share.decimals())));
        } else if (arg instanceof Arg.When when) {
            return Map.of("when", when.date().written());
        } else if (arg instanceof Arg.Code code) {
            return Map.of("code", code.value());
        } else if (arg instanceof Arg.Sub sub) {
            return Map.of("sub", object(sub.message()));
        } else if (arg instanceof Arg.Listing listing) {
            return Map.of(
                    "list", listing.items().stream().map(MessageJson::object).toList());
        } else if (arg instanceof Arg.Linked linked) {
            return object(linked.label());
        }
        return Map.of();
    }

    private static Message message(Object json) {
        Map<?, ?> object = (Map<?, ?>) json;
        List<Arg> args = new ArrayList<>();
        ((List<?>) required(object, "args")).forEach(a -> args.add(arg(a)));
        return new Message((String) required(object, "bundle"), (String) required(object, "key"), args);
    }

    private static Arg arg(Object json) {
        Map<?, ?> object = (Map<?, ?>) json;
        if (object.isEmpty()) {
            return Arg.blank();
        }
        String type = (String) object.keySet().iterator().next();
        Object value = required(object, type);
        return switch (type) {
            case "words" -> {
                Map<String, String> words = new LinkedHashMap<>();
                ((Map<?, ?>) value).forEach((k, v) -> words.put((String) k, (String) v));
                yield Arg.of(new Text(words));
            }
            case "count" -> Arg.of(new BigInteger(limited(value)));
            case "real" ->
                new Arg.Real(
                        Double.parseDouble(item(value, 0)),
                        decimals(item(value, 1)),
                        Boolean.parseBoolean(item(value, 2)));
            case "share" -> new Arg.Share(Double.parseDouble(item(value, 0)), decimals(item(value, 1)));
            case "when" ->
                Arg.of(Edtf.parse((String) value).orElseThrow(() -> new IllegalArgumentException("no date")));
            case "code" -> Arg.code((String) value);
            case "sub" -> Arg.of(message(value));
            case "list" ->
                Arg.list(((List<?>) value).stream().map(MessageJson::arg).toList());
            default -> throw new IllegalArgumentException("no argument " + type);
        };
    }

    private static Object required(Map<?, ?> object, String key) {
        Object value = object.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no " + key);
        }
        return value;
    }

    private static String item(Object list, int at) {
        List<?> items = (List<?>) list;
        if (at >= items.size()) {
            throw new IllegalArgumentException("a list too short");
        }
        return limited(items.get(at));
    }

    private static String limited(Object number) {
        String text = (String) number;
        if (text.length() > 400) {
            throw new IllegalArgumentException("a number too long");
        }
        return text;
    }

    private static int decimals(String text) {
        int decimals = Integer.parseInt(text);
        if (decimals < 0 || decimals > 20) {
            throw new IllegalArgumentException("decimals: " + decimals);
        }
        return decimals;
    }
}
