/* Cases of test_mention.c: a text, and all its mentions as `quote|shape|value|unit qualifiers !reason`, joined by " ; ". */
static const row english[] = {
    {"It runs 4.48× faster.", "4.48×|factor|4.48|x"},
    {"a drop of 98.64%", "98.64%|percent|98.64|%"},
    {"over 12,345 images", "12,345 images|count|12345|image over"},
    {"a 146M-parameter model", "146M-parameter|parameters|146000000|parameter"},
    {"146M parameters in all", "146M parameters|parameters|146000000|parameter"},
    {"about 3.49 million images", "3.49 million images|count|3490000|image ~"},
};
static const row chinese[] = {
    {"提速4.48倍", "4.48倍|factor|4.48|x"},
    {"在7个数据集上", "7个数据集|count|7|dataset"},
};
