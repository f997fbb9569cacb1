/** K-means, a stratified split and stratified folds. */
package workshop.mldemos;
